"""An entry of a segment gives back what was put in, in the lists of its words."""

import numpy as np
import pytest

from mediadesk.media.index import segment as index_segment
from mediadesk.media.index.features import KeptFeatures, pack
from mediadesk.media.index.segment import MOST_PHOTOS, lists_of, segment_of
from mediadesk.media.index.vocabulary import CODE_BITS, VALUES
from mediadesk.model.edit import Fingerprint


def _print(word, code, place):
    kinds = (np.uint32, np.uint32, np.uint16)
    arrays = [np.array([one], kind) for one, kind in zip((word, code, place), kinds, strict=True)]
    return Fingerprint(0, pack(KeptFeatures(*arrays, 1.5)))


@pytest.mark.parametrize("slot", [0, 1, 0xFFFF, 0x10000, MOST_PHOTOS - 1])
def test_an_entry_gives_back_what_was_put_in(slot):
    code, place = np.array([(1 << 25) - 1], np.uint32), np.array([0xFFFF], np.uint16)
    told, where = index_segment._entries(code, np.array([slot], np.uint32), place)
    none = np.zeros(0, np.uint32)
    segment = index_segment.Segment(0, none, none, none, none, none, told, where)
    assert [one[0] for one in segment.told(slice(None))] == [slot, 0xFFFF]
    assert told[0] & index_segment._TOLD_MASK == code[0]


def test_features_of_one_word_lie_in_the_lists_of_their_first_bits():
    most = VALUES * VALUES - 1
    prints = [_print(most, code, 7) for code in (0b1000, 0b0110, 0b1110, (1 << CODE_BITS) - 1)]
    segment = segment_of((11, 12, 13, 14), prints, 1)
    assert segment.lists.tolist() == [most * 8, most * 8 + 0b110, most * 8 + 0b111]
    assert segment.starts.tolist() == [0, 1, 3, 4]
    assert segment.told(slice(None))[0].tolist() == [0, 1, 2, 3]
    assert segment.lists[2] == lists_of(np.uint32(most), np.uint32((1 << CODE_BITS) - 1))
