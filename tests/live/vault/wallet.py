#!/usr/bin/python3
"""A KWallet in memory that can be told to misbehave: wallet.py [FAULT…]

refuse-write    answers a write with its number for "failed"
refuse-open     opens the wallet for nobody
hang-METHOD     never answers that call
off             says that the user has switched it off
"""
import sys

from gi.repository import Gio, GLib

# Name, what it takes, what it gives: from kwalletd's org.kde.KWallet.xml.
CALLS = {
    "isEnabled": ("", "b"), "networkWallet": ("", "s"), "wallets": ("", "as"), "isOpen": ("s", "b"),
    "open": ("sxs", "i"), "entryType": ("isss", "i"), "readPassword": ("isss", "s"),
    "writePassword": ("issss", "i"), "removeEntry": ("isss", "i"), "hasEntry": ("isss", "b"),
}


def interface():
    methods = "".join(
        f'<method name="{name}">' + "".join(f'<arg type="{one}" direction="in"/>' for one in takes)
        + f'<arg type="{gives}" direction="out"/></method>' for name, (takes, gives) in CALLS.items())
    return Gio.DBusNodeInfo.new_for_xml(f'<node><interface name="org.kde.KWallet">{methods}</interface></node>')


class Wallet:
    def __init__(self, faults):
        self.faults, self.entries = faults, {}

    def called(self, _bus, _sender, _path, _interface, method, arguments, call):
        if "hang-" + method in self.faults:
            return
        value = getattr(self, method)(*arguments.unpack())
        call.return_value(GLib.Variant(f"({CALLS[method][1]})", (value,)))

    def isEnabled(self):
        return "off" not in self.faults

    def networkWallet(self):
        return "kdewallet"

    def wallets(self):
        return ["kdewallet"]

    def isOpen(self, _wallet):
        return True

    def open(self, _wallet, _window, _application):
        return -1 if "refuse-open" in self.faults else 7

    def entryType(self, _handle, folder, name, _application):
        return 1 if (folder, name) in self.entries else 0

    def readPassword(self, _handle, folder, name, _application):
        return self.entries.get((folder, name), "")

    def writePassword(self, _handle, folder, name, value, _application):
        if self.faults & {"refuse-write", "off"}:
            return -1
        self.entries[folder, name] = value
        return 0

    def removeEntry(self, _handle, folder, name, _application):
        return 0 if self.entries.pop((folder, name), None) else -3

    def hasEntry(self, _handle, folder, name, _application):
        return (folder, name) in self.entries


connection = Gio.bus_get_sync(Gio.BusType.SESSION)
wallet = Wallet(set(sys.argv[1:]))
connection.register_object("/modules/kwalletd5", interface().interfaces[0], wallet.called)
Gio.bus_own_name_on_connection(connection, "org.kde.kwalletd5", Gio.BusNameOwnerFlags.NONE)
GLib.MainLoop().run()
