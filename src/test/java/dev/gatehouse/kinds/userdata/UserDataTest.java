package dev.gatehouse.kinds.userdata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.efsfilesystem.EfsFileSystemSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UserDataTest {

    @Test
    void isKnownAgainByItsPartsFromWhatAwsTells() {
        for (UserData composed : everyChoiceOfParts()) {
            assertThat(UserData.decoded(UserData.encoded(composed))).isEqualTo(composed);
        }
    }

    @Test
    void isAScriptOfItsOwnAsSoonAsALetterOfItIsChanged() {
        String text = Compositions.text(Compositions.EVERY_PART);
        for (String changed : List.of(
                text.replace("protected-mode yes", "protected-mode no"),
                text.replace("redis_port='6379'", "redis_port='6380'"),
                text.replace("redisPort=6379", "redisPort=6380"),
                text.replace("user-data 1 ", "user-data 2 "),
                text.replace("&redisPort=6379", "&redisPort=Redis"),
                text.replace("&redisPort=6379", "&redis=6379"))) {
            assertThat(changed).isNotEqualTo(text);
            assertThat(UserData.ofScript(changed).script()).isEqualTo(changed);
        }
    }

    @Test
    void takesTheTextOfPartsForTheParts() {
        assertThat(UserData.ofScript(Compositions.text(Compositions.EVERY_PART)))
                .isEqualTo(Compositions.EVERY_PART);
    }

    @Test
    void isTheScriptAsItStandsWithoutParts() {
        String script = "#!/bin/sh\r\necho 안녕\n\n";

        assertThat(Compositions.text(UserData.ofScript(script))).isEqualTo(script);
        assertThat(UserData.decoded(UserData.encoded(UserData.ofScript(script))))
                .isEqualTo(UserData.ofScript(script));
        assertThat(UserData.orNull(UserData.ofScript(" \n"))).isNull();
    }

    @Test
    void bringsFilesBeforeTheServerThatServesThemAndItsOwnScriptLast() {
        assertThat(Compositions.text(Compositions.EVERY_PART))
                .containsSubsequence(
                        "# --- NAT", "# --- EFS", "# --- Web server", "# --- Database", "# --- Reverse", "안녕");
    }

    @Test
    void needsTheMountTargetsOfWhatItMounts() {
        Ref<EfsFileSystemSpec> files = Ref.to(ResourceId.random());

        assertThat(Compositions.with(new EfsMount(files, null)).needs()).containsExactly(Role.mountTargets(files));
        assertThat(Compositions.with(Compositions.PAGE).needs()).isEmpty();
    }

    @Test
    void leavesRoomForAScriptBesideAllParts() {
        assertThat(Compositions.text(Compositions.EVERY_PART).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(15_000);
    }

    /** Who edits one of these would have people told that their hosts were changed: bring a new version instead. */
    @Test
    void keepsThePartsOfAReleasedVersionToTheLetter() {
        Map<String, String> sums = new TreeMap<>();
        for (String part : List.of(
                "frame", "nat-instance", "efs-mount", "local-redis", "web-server", "database-page", "reverse-proxy")) {
            sums.put(part, sum(Parts.script(1, part)));
        }

        assertThat(sums)
                .isEqualTo(Map.of(
                        "frame", "105003caa32e9d34",
                        "nat-instance", "c2511226885e0efb",
                        "efs-mount", "a3ee1a91ba9e85d6",
                        "local-redis", "4f3dfb8c14178598",
                        "web-server", "948b48bbb437c9be",
                        "database-page", "1f1e88388a966c2d",
                        "reverse-proxy", "ccbade8c9c1ed263"));
    }

    private static String sum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<UserData> everyChoiceOfParts() {
        List<UserData> all = new ArrayList<>();
        for (int choice = 1; choice < 128; choice++) {
            all.add(new UserData(
                    has(choice, 0) ? Compositions.PAGE : null,
                    has(choice, 1) ? Compositions.FILES : null,
                    has(choice, 2) ? Ref.external("orders") : null,
                    has(choice, 3) ? Compositions.PROXY : null,
                    has(choice, 4) ? Cidr.parse("10.0.0.0/16") : null,
                    has(choice, 5) ? 6379 : null,
                    has(choice, 6) ? "#!/bin/bash\nuptime" : null));
        }
        return all;
    }

    private static boolean has(int choice, int bit) {
        return (choice & 1 << bit) != 0;
    }
}
