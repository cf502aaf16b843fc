"""Make derivative files from originals at full quality (the Renderer port)."""

from typing_extensions import override

from mediadesk.media.damage import damage_told
from mediadesk.media.developing import Finish, developed
from mediadesk.media.metadata_writing import write_metadata
from mediadesk.media.native_reading import native
from mediadesk.media.picture_writing import (
    fitted,
    form_of,
    placed,
    require_free,
    require_size,
    save,
    writing_told,
)
from mediadesk.services.ports.pictures import Rendered, Renderer, RenderOrder


class PictureRenderer(Renderer):
    """Develops all the pixels, writes beside and moves into place, metadata included."""

    @override
    def render(self, order: RenderOrder) -> Rendered:
        form = form_of(order.out)
        with writing_told(order.out):
            require_free(order.out)
        canvas = native(order.original)
        with damage_told(order.original, "cannot be rendered"):
            finish = Finish(order.original.name, size_px=order.output.size_px)
            canvas = fitted(developed(canvas, order.plan, finish), form, order.output)
        require_size(canvas, form, order.out)
        with placed(order.out) as beside:
            save(canvas, form, order.output, beside)
            cut = write_metadata(beside, order)
        return Rendered(order.out, *canvas.size, cut)
