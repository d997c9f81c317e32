"""`kiosk check --explain CODE`: what a code means, with an example of wrong and right."""

from __future__ import annotations

import click


def _explain(context: click.Context, parameter: click.Parameter, code: str | None) -> None:
    if code is None or context.resilient_parsing:
        return
    from kiosk.lint.catalogue import explain  # noqa: PLC0415  only whoever asks reads the examples

    try:
        said = explain(code)
    except KeyError as unknown:
        message = f"there is no code {code!r}. {unknown.args[0]}"
        raise click.BadParameter(message, context, parameter) from None
    click.echo(said)
    context.exit()


explain_option = click.option(
    "--explain",
    metavar="CODE",
    is_eager=True,
    expose_value=False,
    callback=_explain,
    help="Say what a code means, show an example of wrong and right, and check nothing.",
)
