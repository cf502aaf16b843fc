"""What stands beside a token of a credit."""

from mediadesk.credits.parsing.reading.neighbours import Neighbours
from mediadesk.credits.parsing.tokens import tokens_of
from mediadesk.credits.words.lexicon import Lexicon, Sense


def test_a_name_before_a_stock_library_is_beside_it(lexicon: Lexicon) -> None:
    tokens = tokens_of("Kim Larsen/Shutterstock", lexicon, in_credit=True)
    assert Neighbours(tokens).is_beside(Sense.STOCK, tokens[:2], 2)


def test_a_name_in_another_sentence_is_not_beside_a_library(lexicon: Lexicon) -> None:
    tokens = tokens_of("Kim Larsen. Shutterstock", lexicon, in_credit=True)
    neighbours = Neighbours(tokens)
    assert not neighbours.is_beside(Sense.STOCK, tokens[:2], 2)
    assert not neighbours.is_in_clause_of_party(0)
    assert neighbours.is_in_clause_of_party(3)


def test_names_parted_by_a_mark_are_not_alone(lexicon: Lexicon) -> None:
    assert Neighbours(tokens_of("Kim Larsen", lexicon, in_credit=True)).is_alone(0)
    assert not Neighbours(tokens_of("Kim Larsen/Ada Brandt", lexicon, in_credit=True)).is_alone(0)


def test_a_clause_ends_at_its_mark_and_with_the_credit(lexicon: Lexicon) -> None:
    neighbours = Neighbours(tokens_of("Kim; Ada", lexicon, in_credit=True))
    assert [neighbours.ends_clause(at) for at in range(3)] == [False, True, True]


def test_a_credit_without_tokens_has_nothing_beside_anything() -> None:
    neighbours = Neighbours(())
    assert neighbours.next(-1) is None
    assert not neighbours.begins_name(0)
    assert neighbours.is_alone(-1)
