# The packages that Keywright needs, by system. Sourced by packaging/setup.
# shellcheck shell=sh disable=SC2034

debian_build="g++ cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-svg-dev qtkeychain-qt6-dev libexpected-dev libicu-dev libsodium-dev libgit2-dev libvectorscan-dev libxcb1-dev
    libgl-dev libyaml-dev libtoml11-dev rapidjson-dev libsimpleini-dev"
debian_run="qt6-qpa-plugins libqt6svg6 qt6-translations-l10n gnome-keyring"
debian_test="xvfb xauth xdotool wmctrl xclip openbox dbus dbus-x11 at-spi2-core python3 python3-gi gir1.2-atspi-2.0 gnome-keyring
    libsecret-tools libglib2.0-bin libkf5wallet-bin keepassxc libproxy1-plugin-webkit openssl curl wget git zsh fish tcsh nodejs npm python3-dotenv python3-requests
    python3-httpx mitmproxy imagemagick desktop-file-utils appstream dpkg-dev file groff iproute2 procps systemd e2fsprogs mount
    clang-format fonts-dejavu-core fonts-noto-core gir1.2-ical-3.0 python3-keyring python3-secretstorage"
debian_fuzz="clang libclang-rt-dev"
debian_lint="clang-tidy clazy"

fedora_build="gcc-c++ cmake ninja-build qt6-qtbase-devel qt6-qttools-devel qt6-qtsvg-devel qtkeychain-qt6-devel
    expected-devel libicu-devel libsodium-devel libgit2-devel vectorscan-devel libxcb-devel libyaml-devel
    toml11-devel rapidjson-devel simpleini-devel"
arch_build="base-devel cmake ninja qt6-base qt6-tools qt6-svg qtkeychain-qt6 tl-expected icu libsodium libgit2 vectorscan libxcb
    libyaml toml11 rapidjson simpleini"
macos_build="cmake ninja qt qtkeychain tl-expected icu4c libsodium libgit2 vectorscan pkg-config libyaml toml11 rapidjson simpleini"
