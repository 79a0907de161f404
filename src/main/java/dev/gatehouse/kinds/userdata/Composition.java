package dev.gatehouse.kinds.userdata;

import dev.gatehouse.kinds.Typed;
import org.jspecify.annotations.Nullable;

/** Makes one script of parts. Parameters stand in it only as quoted words at assignments. */
final class Composition {

    /** What a person's own script stands behind. */
    static final String OWN = "# --- A script of one's own ---\nset +eu +o pipefail\n";

    private final StringBuilder text = new StringBuilder();
    private final int version;

    private Composition(int version) {
        this.version = version;
    }

    /** The references must be AWS ids. */
    static String of(UserData userData, int version) {
        Composition made = new Composition(version);
        made.text.append(Heading.of(userData, version)).append(Parts.script(version, "frame"));
        made.parts(userData);
        if (userData.script() != null) {
            made.text.append('\n').append(OWN).append(userData.script());
        }
        return made.text.toString();
    }

    /** First what others of them need: a way out, the files. */
    private void parts(UserData of) {
        if (of.natFor() != null) {
            part("nat-instance", "nat_source", of.natFor());
        }
        EfsMount files = of.files();
        if (files != null) {
            part("efs-mount", "efs_id", files.fileSystem().externalId(), "efs_directory", files.directory());
        }
        if (of.redisPort() != null) {
            part("local-redis", "redis_port", of.redisPort());
        }
        WebServer web = of.webServer();
        if (web != null) {
            part("web-server", "web_title", web.title(), "web_port", web.port());
        }
        if (of.databasePage() != null) {
            part("database-page", "db_identifier", of.databasePage().externalId());
        }
        ReverseProxy proxy = of.proxy();
        if (proxy != null) {
            part(
                    "reverse-proxy",
                    "proxy_domain",
                    proxy.domain(),
                    "proxy_email",
                    proxy.email(),
                    "proxy_port",
                    proxy.upstreamPort());
        }
    }

    /** Variables of the part's script, each before its value. */
    private void part(String name, @Nullable Object... words) {
        text.append('\n');
        for (int i = 0; i < words.length; i += 2) {
            text.append(words[i])
                    .append('=')
                    .append(Typed.quoted(String.valueOf(words[i + 1])))
                    .append('\n');
        }
        text.append(Parts.script(version, name));
    }
}
