package dev.gatehouse.kinds.userdata;

import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Checks user data as a whole: its size, its parts with each other and with the host, and a script of one's own. */
final class UserDataFindings {

    private static final int LONGEST = 16_384;

    /** As long as what AWS calls a file system. */
    private static final String SOME_ID = "fs-0123456789abcdef0";

    private final Host host;
    private final String at;
    private final UserData userData;
    private final Surroundings surroundings;

    UserDataFindings(Host host, String at, UserData userData, Surroundings surroundings) {
        this.host = host;
        this.at = at;
        this.userData = userData;
        this.surroundings = surroundings;
    }

    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        int length = userData.text(ref -> SOME_ID).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            found.add(Diagnostic.error(at, "user-data.too-long", length, LONGEST));
        }
        if (userData.hasParts()) {
            if (host.family().isKnown() && host.family() != ImageFamily.AMAZON_LINUX_2023) {
                found.add(Diagnostic.error(at, "user-data.other-image"));
            }
            found.addAll(new PartFindings(host, at, userData, surroundings).all());
        }
        String script = userData.script();
        if (script != null) {
            found.addAll(ScriptLint.of(script, at + ".script", host.family(), userData.hasParts()));
            found.addAll(OpenRedis.in(script, at + ".script", host, surroundings));
        }
        return found;
    }
}
