#!/usr/bin/python3
"""A Secret Service in memory that can be told to misbehave: secretservice.py [FAULT…]

hang-METHOD     never answers that call (of the service, the collection or an item)
refuse-METHOD   answers it with an error
die-METHOD      exits when it comes
brisk           answers everything after a moment
slow            answers everything after a while
lie-write       says yes and keeps nothing
lie-later       keeps what comes first, and nothing of the second entry
lie-value       gives back another value
lie-locked      says "locked" of every item, and opens none
lie-delete      says yes and keeps the item
no-default      has no default keyring, and makes none
garbage         answers with what nobody asked for
locked          its keyring is locked; asks in a window that is never answered
locked-refused  the same, and the window is closed
locked-lied     the same, and the window is answered, but nothing is opened
locked-opened   the same, and the window is answered
"""
import os
import sys
from pathlib import Path

from gi.repository import Gio, GLib

ROOT = "/org/freedesktop/secrets"
KEYRING = ROOT + "/collection/test"
PROMPT = ROOT + "/prompt/1"
PREFIX = "org.freedesktop.Secret."
PAUSE = 150  # Milliseconds: long for a program, short for a person.
MOMENT = 3


class Service:
    def __init__(self, bus, faults):
        self.bus, self.faults = bus, faults
        self.items, self.names, self.number = {}, [], 0
        self.locked = any(fault.startswith("locked") for fault in faults)
        text = Path(__file__).with_suffix(".xml").read_text()
        self.interfaces = Gio.DBusNodeInfo.new_for_xml(text)
        self.offer(ROOT, "Service")
        self.offer(KEYRING, "Collection")
        self.offer(ROOT + "/aliases/default", "Collection")
        self.offer(ROOT + "/session/1", "Session")
        self.offer(PROMPT, "Prompt")

    def offer(self, path, name):
        interface = self.interfaces.lookup_interface(PREFIX + name)
        return self.bus.register_object(path, interface, self.called, self.property)

    def called(self, _bus, _sender, path, _interface, method, arguments, call):
        if "hang-" + method in self.faults:
            return
        if "die-" + method in self.faults:
            os._exit(0)
        if "refuse-" + method in self.faults:
            call.return_dbus_error("org.freedesktop.DBus.Error.Failed", "I would rather not.")
            return
        pause = PAUSE if "slow" in self.faults else MOMENT if "brisk" in self.faults else 0
        GLib.timeout_add(pause, self.answer, path, method, arguments.unpack(), call)

    def answer(self, path, method, arguments, call):
        if method == "OpenSession" and arguments[0] != "plain":
            call.return_dbus_error("org.freedesktop.DBus.Error.NotSupported", "plain only")
            return False
        value = getattr(self, method)(path, *arguments)
        call.return_value(None if value is None else GLib.Variant(*value))
        return False

    def property(self, _bus, _sender, path, _interface, name):
        item = self.items.get(path, ({}, b""))
        locked = self.locked or ("lie-locked" in self.faults and path in self.items)
        return {"Locked": GLib.Variant("b", locked), "Label": GLib.Variant("s", "test"),
                "Attributes": GLib.Variant("a{ss}", item[0]), "Items": GLib.Variant("ao", list(self.items)),
                "Collections": GLib.Variant("ao", [KEYRING]), "Created": GLib.Variant("t", 1),
                "Modified": GLib.Variant("t", 1)}[name]

    def found(self, wanted):
        return [path for path, (attributes, _) in self.items.items()
                if all(attributes.get(name) == value for name, value in wanted.items())]

    def secret(self, path):
        value = b"something else" if "lie-value" in self.faults else self.items[path][1]
        return (ROOT + "/session/1", b"", value, "text/plain")

    # The calls; each returns the signature and the values of its answer.

    def OpenSession(self, _path, _algorithm, _input):
        return "(vo)", (GLib.Variant("s", ""), ROOT + "/session/1")

    def Close(self, _path):
        return None

    def ReadAlias(self, _path, _name):
        if "garbage" in self.faults:
            return "(o)", ("/org/freedesktop/secrets/collection/nowhere",)
        return "(o)", ("/" if "no-default" in self.faults else KEYRING,)

    def CreateCollection(self, _path, _properties, _alias):
        return "(oo)", ("/", PROMPT)

    def SearchItems(self, path, wanted):
        found = self.found(wanted)
        if path != ROOT:
            return "(ao)", (found,)
        return "(aoao)", ([], found) if self.locked or "lie-locked" in self.faults else (found, [])

    def Unlock(self, _path, objects):
        if not self.locked:
            return "(aoo)", ([] if "lie-locked" in self.faults else objects, "/")
        return "(aoo)", ([], PROMPT)

    def Prompt(self, _path, _window):
        print("window", flush=True)
        if "locked" not in self.faults:
            GLib.timeout_add(PAUSE, self.complete)

    def complete(self):
        self.locked = self.locked and "locked-opened" not in self.faults
        dismissed = "locked-refused" in self.faults or "no-default" in self.faults
        result = GLib.Variant("(bv)", (dismissed, GLib.Variant("ao", [KEYRING])))
        self.bus.emit_signal(None, PROMPT, PREFIX + "Prompt", "Completed", result)
        return False

    def Dismiss(self, _path):
        print("dismissed", flush=True)

    def CreateItem(self, _path, properties, secret, _replace):
        attributes = properties[PREFIX + "Item.Attributes"]
        found = self.found(attributes)
        name = attributes.get("user")
        if name not in self.names:
            self.names.append(name)
        if "lie-write" in self.faults or ("lie-later" in self.faults and self.names.index(name) > 0):
            return "(oo)", (KEYRING + "/0", "/")
        if found:
            path = found[0]
        else:
            self.number += 1
            path = f"{KEYRING}/{self.number}"
            self.offer(path, "Item")
        self.items[path] = (attributes, bytes(secret[2]))
        return "(oo)", (path, "/")

    def GetSecret(self, path, _session):
        return "((oayays))", (self.secret(path),)

    def GetSecrets(self, _path, items, _session):
        return "(a{o(oayays)})", ({path: self.secret(path) for path in items if path in self.items},)

    def Delete(self, path):
        if "lie-delete" not in self.faults:
            self.items.pop(path, None)
        return "(o)", ("/",)


connection = Gio.bus_get_sync(Gio.BusType.SESSION)
service = Service(connection, set(sys.argv[1:]))
Gio.bus_own_name_on_connection(connection, "org.freedesktop.secrets", Gio.BusNameOwnerFlags.NONE)
GLib.MainLoop().run()
