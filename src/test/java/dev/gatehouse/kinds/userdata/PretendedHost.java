package dev.gatehouse.kinds.userdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A directory that scripts take for the root of a host: what they install, start and mount is only noted, what they write
 * is really written there. Its metadata service answers tokens alone.
 */
final class PretendedHost {

    private static final String NOTE = "#!/bin/bash\necho \"${0##*/} $*\" >> \"$HOST/notes\"\n";

    private final Path root;

    PretendedHost(Path root) {
        this.root = root;
        program("dnf", "");
        program("sysctl", "");
        program("nginx", "");
        program("mount", "");
        program("mysql", "");
        program("getent", "[ \"$(grep -c '^getent' \"$HOST/notes\")\" -gt 2 ]\n");
        program("mountpoint", "exit 1\n");
        program("sleep", "");
        program("aws", "");
        program("ip", "echo 'default via 10.0.0.1 dev ens5 proto dhcp src 10.0.0.7 metric 512'\n");
        program("nft", "cat > \"$HOST/rules.nft\"\n");
        program("curl", """
                out=
                while [ $# -gt 0 ]; do
                    case "$1" in
                        -X) method=$2; shift ;;
                        -H) header=$2; shift ;;
                        -o) out=$2; shift ;;
                        http*) address=$1 ;;
                    esac
                    shift
                done
                if [ "${method:-GET}" = PUT ]; then echo TOKEN; exit; fi
                case "$address" in
                    http://169.254.169.254/*) [ "${header:-}" = 'X-aws-ec2-metadata-token: TOKEN' ] || exit 22 ;;
                    *) echo pem > "$out"; exit ;;
                esac
                case "$address" in
                    */instance-id) printf 'i-0<b>' ;;
                    */availability-zone) printf 'ap-northeast-2a' ;;
                    */region) printf 'ap-northeast-2' ;;
                    */local-ipv4) printf '10.0.0.7' ;;
                    *) exit 22 ;;
                esac
                """);
        program("systemctl", """
                case "$*" in
                    "enable --now "*.service | "start "*.service)
                        unit="$HOST/etc/systemd/system/${!#}"
                        [ -e "$unit" ] || exit 0
                        environment=$(sed -n 's/^EnvironmentFile=//p' "$unit")
                        set -a
                        [ -z "$environment" ] || . "$environment"
                        set +a
                        grep -q '^Type=oneshot' "$unit" || exit 0
                        exec $(sed -n 's/^ExecStart=//p' "$unit")
                        ;;
                esac
                """);
        for (String there :
                List.of("etc/systemd/system", "etc/sysctl.d", "etc/nginx/conf.d", "etc/redis6", "etc/pki")) {
            directory(there);
        }
        directory("usr/local/sbin");
        directory("opt/certbot/bin");
        write("etc/fstab", "UUID=1 / xfs defaults 0 0\n");
        write("etc/redis6/redis6.conf", "bind 0.0.0.0\nport 6379\nprotected-mode no\nmaxmemory 1gb\n");
        executable("opt/certbot/bin/certbot", NOTE);
    }

    private void program(String name, String does) {
        executable("bin/" + name, NOTE + does);
    }

    private void executable(String path, String text) {
        write(path, text);
        if (!root.resolve(path).toFile().setExecutable(true)) {
            throw new IllegalStateException(path);
        }
    }

    /** Runs the script with every path of the host leading into the directory. */
    void boot(String script) {
        String here = script.replaceAll("(?<![\\w.}/:!])/(etc|usr/local|var|mnt|opt)/", root + "/$1/");
        write("user-data.sh", here);
        Map<String, String> environment = new HashMap<>();
        environment.put("HOST", root.toString());
        environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        Shells.run(root, environment, "bash", "user-data.sh");
    }

    /** The text of a file, with paths as on a host. */
    String read(String path) {
        try {
            return Files.readString(root.resolve(path)).replace(root.toString(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands that it noted. */
    List<String> notes() {
        return read("notes").lines().toList();
    }

    private void directory(String path) {
        try {
            Files.createDirectories(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
