"""What a shell may complete: exercises with their titles, and files where a file may stand as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from grader.faces.spoken import language_of

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


def slugs(context: click.Context, _parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the exercises that begin like this."""
    from click.shell_completion import CompletionItem  # here, because every command imports this module

    from grader.catalog import in_order

    language = language_of(context)
    return [
        CompletionItem(one.slug, help=one.lesson.title.say(language))
        for one in in_order()
        if one.slug.startswith(typed)
    ]


def slugs_or_files(context: click.Context, parameter: click.Parameter, typed: str) -> list[CompletionItem]:
    """Return the exercises that begin like this; where none does, let the shell complete a file."""
    from click.shell_completion import CompletionItem  # as above

    return slugs(context, parameter, typed) or [CompletionItem(typed, type="file")]
