"""A renderer that writes words instead of pixels."""

from mediadesk.services.ports.pictures import Rendered, RenderOrder


class FakeRenderer:
    """Writes what it was asked to do; remembers every order."""

    def __init__(self) -> None:
        self.orders: list[RenderOrder] = []

    def render(self, order: RenderOrder) -> Rendered:
        self.orders.append(order)
        order.out.write_text(f"{order.original.read_text()} {order.plan}")
        return Rendered(order.out, 600, 400)
