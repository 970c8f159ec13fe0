"""What a command refuses: one message and exit code 2; what click refuses is put into our words."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from grader.text import Words


class Refusal(click.ClickException):
    """A message about bad input, shown alone: how a command is used is not the question."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the message and nothing else."""
        click.echo(self.message, file=file, err=file is None)


def spoken_refusal(error: click.UsageError, context: click.Context, say: Words) -> Refusal:
    """Return in words what click refuses about a command line."""
    key, facts = _found(error, context)
    return refusal(key, context, say, **facts)


def unknown_command(name: str, context: click.Context, say: Words) -> Refusal:
    """Return what is said of a command that does not exist, with those it is near to."""
    from difflib import get_close_matches  # here, because most command lines are right

    known = context.command.list_commands(context) if isinstance(context.command, click.Group) else []
    key, facts = _near("no_command", name, get_close_matches(name, known, n=2))
    return refusal(key, context, say, **facts)


def refusal(key: str, context: click.Context, say: Words, **facts: object) -> Refusal:
    """Return one refusal of a command line: what, where, and where help is."""
    path = context.command_path
    own = f"refusal.{key}_{str(facts.get('name', '')).lower()}"  # a slug is better explained than named
    said = say.say(own if say.has(own) else f"refusal.{key}", command=path, **facts)
    return Refusal(said + say.say("refusal.help", command=path))


def _found(error: click.UsageError, context: click.Context) -> tuple[str, dict[str, object]]:
    match error:
        case click.NoSuchOption():
            return _near("no_option", error.option_name, error.possibilities or ())
        case click.BadOptionUsage():
            return _half_said(error.option_name, context)
        case click.MissingParameter(param=click.Parameter() as param):
            return "missing", {"name": _name(param)}
        case click.BadParameter(param=click.Parameter() as param):
            return _misfit(error, param)
    is_group = isinstance(context.command, click.Group)
    return "no_subcommand" if is_group else "other", {"reason": error.message}


def _near(key: str, name: str, near: Any) -> tuple[str, dict[str, object]]:
    return (f"{key}_near", {"name": name, "near": ", ".join(near)}) if near else (key, {"name": name})


def _half_said(name: str, context: click.Context) -> tuple[str, dict[str, object]]:
    """Tell an option without its value from a switch with one."""
    switches = [one for one in context.command.params if isinstance(one, click.Option) and one.is_flag]
    is_switch = any(name in one.opts for one in switches)
    return ("takes_no_value" if is_switch else "needs_value"), {"name": name}


def _misfit(error: click.BadParameter, param: click.Parameter) -> tuple[str, dict[str, object]]:
    name = _name(param)
    match param.type:
        case click.Choice(choices=known):
            return "choice", {"name": name, "known": ", ".join(map(str, known))}
        case click.IntRange(min=low, max=high):
            return "range", {"name": name, "low": low, "high": high}
    return "value", {"name": name, "reason": error.message}


def _name(param: click.Parameter) -> str:
    """Return what a parameter is called on the help page."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or str(param.name).upper()).strip("[]")
