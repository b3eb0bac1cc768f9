#!/usr/bin/env python3
"""Puts the sources that don't clash into common units for the analysers, and names the units on its output.

Eight of ten seconds of an analysis go into Qt's headers; a dozen sources in one unit pay for them once.
Usage: lintunits.py BUILD_FOLDER SOURCE... ; writes BUILD_FOLDER/lint, with a compile_commands.json of its own.
"""
import collections
import json
import os
import re
import shutil
import sys

ROOT = os.getcwd()
LIMIT = 14
NO_MAIN = '#include <QtTest>\n' + ''.join(
    f'#undef {name}\n#define {name}(test)\n' for name in ('QTEST_MAIN', 'QTEST_GUILESS_MAIN', 'QTEST_APPLESS_MAIN'))


def own_names(text):
    """The names that a source keeps to itself: what stands in its nameless namespaces, its test class, its main."""
    hidden = '\n'.join(re.findall(r'^namespace \{\n(.*?)^\} // namespace$', text, re.M | re.S))
    hidden += '\n' + '\n'.join(re.findall(r'^static .*', text, re.M))
    names = set(re.findall(r'^(?:constexpr|const|static|inline)[\w\s:<>,*&]*?\b(\w+)\s*(?:=|\{|;|\[)', hidden, re.M))
    names |= set(re.findall(r'^[\w:<>,&*\s\[\]]+?[\s&*](\w+)\([^;]*?\)\s*(?:const)?\n?\{', hidden, re.M))
    names |= set(re.findall(r'^(?:struct|class|enum class|enum|using(?! namespace| enum))\s+(\w+)', hidden + '\n' + text, re.M))
    names |= set(re.findall(r'^int (main)\(', text, re.M))
    return names | {'metatype ' + name for name in re.findall(r'^Q_DECLARE_METATYPE\((?:\w+::)*(.*)\)', text, re.M)}


def batches(sources):
    """Sources of one folder, grouped so that no group has a name twice."""
    folders = collections.defaultdict(list)
    for source in sources:
        depth = 3 if source.startswith('wizard/core/') else 2
        folders[os.path.dirname(source) if source.startswith('tests/') else '/'.join(source.split('/')[:depth])] += [source]
    for group in folders.values():
        found = []
        for source in group:
            names = own_names(open(source, encoding='utf-8').read())
            place = next((b for b in found if len(b[0]) < LIMIT and not b[1] & names), None)
            if place is None:
                place = ([], set())
                found.append(place)
            place[0].append(source)
            place[1].update(names)
        yield from (batch for batch, _ in found)


def main():
    build, sources = sys.argv[1], sys.argv[2:]
    commands = {entry['file']: entry for entry in json.load(open(build + '/compile_commands.json'))}
    folder = os.path.abspath(build + '/lint')
    os.makedirs(folder + '/tests', exist_ok=True)
    shutil.copy('tests/.clang-tidy', folder + '/tests')
    with open(folder + '/nomain.h', 'w') as header:
        header.write(NO_MAIN)
    entries = []
    for number, batch in enumerate(batches([s for s in sources if f'{ROOT}/{s}' in commands])):
        unit = f'{folder}/{"tests/" if batch[0].startswith("tests/") else ""}unit{number}.cpp'
        with open(unit, 'w') as file:
            file.writelines(f'#include "{ROOT}/{source}"\n' for source in batch)
        first = commands[f'{ROOT}/{batch[0]}']
        command = re.sub(r' -o \S+ -c \S+', '', first['command'])
        all_commands = ' '.join(commands[f'{ROOT}/{s}']['command'] for s in batch)
        more = set(re.findall(r'-I\S+|-isystem \S+|-D(?!QT_TESTCASE)\S+', all_commands))
        if 'QtTest' in all_commands:
            more.add(f'-include {folder}/nomain.h')
        command += f' {" ".join(sorted(more))} -Wno-unused-function -Wno-shadow -o /dev/null -c {unit}'
        entries.append({'directory': first['directory'], 'file': unit, 'command': command})
    json.dump(entries, open(folder + '/compile_commands.json', 'w'), indent=1)
    print('\n'.join(entry['file'] for entry in entries))


main()
