"""Why a class cannot be graded as asked."""


class RefusedError(Exception):
    """Say by a key of the words (`error.…`) what is wrong with what was asked for."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code, self.facts = code, facts
