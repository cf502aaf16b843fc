"""Make derivative files from originals at full quality (the Renderer port)."""

from pathlib import Path

from typing_extensions import override

from mediadesk.media.damage import damage_told
from mediadesk.media.derivatives.derivative_writing import Made, write_metadata
from mediadesk.media.derivatives.picture_writing import (
    embedded_profile,
    fitted,
    form_of,
    has_srgb_colours,
    require_size,
    save,
)
from mediadesk.media.development.developing import Finish, developed
from mediadesk.media.development.native_reading import native
from mediadesk.media.writing.placing import placed, require_free, writing_told
from mediadesk.services.ports.credentials import Signing
from mediadesk.services.ports.pictures import Rendered, Renderer, RenderOrder


class PictureRenderer(Renderer):
    """Develops all the pixels, writes beside and moves into place, metadata included."""

    @override
    def render(self, order: RenderOrder) -> Rendered:
        form = form_of(order.out)
        with writing_told(order.out):
            require_free(order.out)
        canvas = native(order.original)
        native_px = canvas.size
        with damage_told(order.original, "cannot be rendered"):
            finish = Finish(order.original.name, size_px=order.output.size_px)
            canvas = fitted(developed(canvas, order.plan, finish), form, order.output)
        require_size(canvas, form, order.out)
        with placed(order.out) as beside:
            save(canvas, form, order.output, beside)
            profile = embedded_profile(canvas, order.output)
            is_srgb = has_srgb_colours(canvas, profile)
            made = Made(beside, canvas.size, native_px, bool(profile), is_srgb)
            cut = write_metadata(made, order)
            if order.signing is not None:
                _sign(beside, order, order.signing)
        return Rendered(order.out, *canvas.size, cut, is_signed=order.signing is not None)


def _sign(path: Path, order: RenderOrder, signing: Signing) -> None:
    from mediadesk.media.derivatives.credentials_signing import sign  # noqa: PLC0415 - loads c2pa

    sign(path, order, signing)
