#!/usr/bin/python3
"""Opens KWallet's wallet as the login does, which makes it where there is none."""
from gi.repository import Gio, GLib

bus = Gio.bus_get_sync(Gio.BusType.SESSION)
password = bytes(range(1, 57))  # What is made of the password: 56 bytes, never a text.
bus.call_sync("org.kde.kwalletd5", "/modules/kwalletd5", "org.kde.KWallet", "pamOpen",
              GLib.Variant("(sayi)", ("kdewallet", password, 0)), None, Gio.DBusCallFlags.NONE, 10000)
is_open = bus.call_sync("org.kde.kwalletd5", "/modules/kwalletd5", "org.kde.KWallet", "isOpen",
                        GLib.Variant("(s)", ("kdewallet",)), None, Gio.DBusCallFlags.NONE, 10000).unpack()
raise SystemExit(0 if is_open[0] else "The wallet did not open.")
