#!/usr/bin/env python3
"""Reads the exports of a page with readers that others wrote.

    check.py EXPORT PAGE.txt

EXPORT is the example `export` as a program. Checked are IPTC ninjs by IPTC's JSON Schema (jsonschema), schema.org by a
JSON-LD processor (PyLD) and by Google's TypeScript types of the vocabulary (schema-dts), Web Annotations by PyLD, and
brat standoff by pybrat. IPTC's schema and the published JSON-LD contexts are fetched; without network they are taken from
`schemas/` and `contexts/`, which say the same as far as it is used here.
"""

import json
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import jsonschema
import pybrat.parser
from pyld import jsonld

HERE = Path(__file__).parent
NINJS = "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json"
CONTEXTS = {
    "https://schema.org": ("https://schema.org/docs/jsonldcontext.jsonld", "schema.json"),
    "http://www.w3.org/ns/anno.jsonld": ("https://www.w3.org/ns/anno.jsonld", "anno.json"),
}
NINJS_PROPERTIES = set(
    "standard uri type firstCreated versionCreated headlines by located infoSources subjects people organisations places "
    "bodies".split()
)
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"


def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=10) as answer:
            return json.load(answer)
    except OSError:
        return None


def load_context(url, _options=None):
    remote, local = CONTEXTS[url.rstrip("/")]
    document = fetch(remote) or json.loads((HERE / "contexts" / local).read_text())
    return {"contextUrl": None, "documentUrl": url, "document": document}


def expand(document):
    """Expands JSON-LD; a term that no context knows is an error, not dropped in silence."""
    return jsonld.expand(document, {"documentLoader": load_context})


def check_ninjs(documents):
    schema, whose = fetch(NINJS), "IPTC's schema"
    if schema is None:
        schema, whose = json.loads((HERE / "schemas" / "ninjs.json").read_text()), "no network: schemas/ninjs.json"
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for document in documents:
        validator.validate(document)
        # The schema bites.
        assert not validator.is_valid({**document, "headline": "x"})
        assert not validator.is_valid({**document, "firstCreated": "2023-10-27"})
        assert not validator.is_valid({**document, "infoSources": [{"name": "x", "rel": "y"}]})
    # Every property that the crate may write was there to be checked.
    written = set().union(*documents)
    assert written == NINJS_PROPERTIES, written ^ NINJS_PROPERTIES
    people = sum(len(document.get("people", [])) for document in documents)
    return f"{len(documents)} pages, {people} people ({whose})"


def check_schema_org(document):
    (node,) = expand(document)
    assert node["@type"] == [SCHEMA + "NewsArticle"]
    names = {thing["@id"]: thing for thing in node[SCHEMA + "mentions"]}
    said = node[SCHEMA + "hasPart"]
    quotations = [part for part in said if part["@type"] == [SCHEMA + "Quotation"]]
    for part in said:
        speakers = part.get(SCHEMA + "spokenByCharacter", []) + part.get(SCHEMA + "creator", [])
        assert all(speaker["@id"] in names for speaker in speakers), part
    assert quotations and len(said) > len(quotations)
    # An RDF reader takes it in whole: every statement is a node with its text.
    quads = jsonld.to_rdf(document, {"documentLoader": load_context})["@default"]
    texts = [quad for quad in quads if quad["predicate"]["value"] == SCHEMA + "text"]
    assert len(texts) == len(said)
    return f"{len(names)} things, {len(said)} statements; types: {check_types(document)}"


def check_types(document):
    """Each property belongs to its type and holds what it may, by the types of schema-dts."""
    compiler = HERE / "node_modules" / ".bin" / "tsc"
    if not compiler.exists():
        return "left out: no node_modules"
    with tempfile.TemporaryDirectory(dir=HERE) as folder:
        def compiles(document):
            code = "import type { NewsArticle, WithContext } from 'schema-dts';\n"
            code += f"export const article: WithContext<NewsArticle> = {json.dumps(document)};\n"
            (Path(folder) / "article.ts").write_text(code)
            command = [compiler, "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--moduleResolution",
                       "bundler", "--module", "esnext", Path(folder) / "article.ts"]
            done = subprocess.run(command, capture_output=True, text=True)
            return done.returncode == 0, done.stdout
        ok, errors = compiles(document)
        assert ok, errors
        assert not compiles({**document, "spokenByCharacter": {"@id": "_:e0"}})[0]
    return "fit"


def check_web_annotations(documents, text):
    for number, document in enumerate(documents, 1):
        (node,) = expand(document)
        assert node["@type"] == [OA + "Annotation"] and node["@id"].endswith(f"#statement-{number}")
        assert node[OA + "motivatedBy"] == [{"@id": OA + "identifying"}]
        for target in node[OA + "hasTarget"]:
            assert target["@type"] == [OA + "SpecificResource"] and len(target[OA + "hasSource"]) == 1
            found = {selector["@type"][0]: selector for selector in target[OA + "hasSelector"]}
            position, quote = found[OA + "TextPositionSelector"], found[OA + "TextQuoteSelector"]
            start, end = (int(position[OA + name][0]["@value"]) for name in ("start", "end"))
            exact, prefix, suffix = (quote[OA + name][0]["@value"] for name in ("exact", "prefix", "suffix"))
            assert text[start:end] == exact
            assert text[:start].endswith(prefix) and text[end:].startswith(suffix)
    assert documents
    return f"{len(documents)} statements"


class Parser(pybrat.parser.BratParser):
    def _check_entities(self, entities):
        """brat lets two annotations have one span, as a speaker's name that is a person's has."""


def check_brat(standoff, config, text):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "page.txt").write_text(text, newline="")
        (Path(folder) / "page.ann").write_text(standoff, newline="")
        (page,) = Parser(error="raise").parse(folder)
    declared = {line.split("\t")[0] for line in config.splitlines()}
    for entity in page.entities:
        assert entity.type in declared, entity
        assert entity.mention == " ".join(text[span.start:span.end] for span in entity.spans), entity
    kinds = {relation.type for relation in page.relations}
    assert {"HasCue", "HasSpeaker", "SpokenBy", "Equiv"} <= kinds <= declared | {"Equiv"}, kinds
    lines = sum(line.startswith("T") for line in standoff.splitlines())
    assert len(page.entities) == lines
    return f"{lines} spans, {len(page.relations)} relations"


def main():
    program, page = sys.argv[1:]
    dated = str(HERE / "dated.txt")
    with open(page, newline="") as file:
        text = file.read()

    def export(*arguments):
        return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout

    print("ninjs          ", check_ninjs([json.loads(export("ninjs", page)) for page in (page, dated)]))
    print("schema.org     ", check_schema_org(json.loads(export("schema-org", page))))
    print("web annotation ", check_web_annotations(json.loads(export("web-annotation", page)), text))
    print("brat           ", check_brat(export("brat", page), export("brat-config"), text))


if __name__ == "__main__":
    main()
