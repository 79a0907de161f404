package dev.gatehouse.kinds.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.resource.Offer.Made;
import dev.gatehouse.resource.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are made here are such as everybody's tools take. */
class GeneratedKeysTest {

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa"})
    void isAKeyThatAwsTakesAndNeverTheSame(String way) {
        GeneratedKeys keys = new GeneratedKeys();
        Made made = keys.make(way);
        assertThat(new PaperStack().findings(new KeyPairSpec("admin", publicKey(made), Tags.NONE)))
                .isEmpty();
        assertThat(made.secret()).isNotEqualTo(keys.make(way).secret());
        assertThat(made.toString()).doesNotContain("PRIVATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa"})
    void openSshFindsThePublicHalfInThePrivateOne(String way, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "without OpenSSH");
        Made made = new GeneratedKeys().make(way);
        Path file = folder.resolve(made.fileName());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, made.secret());
        assertThat(told(file)).isEqualTo(publicKey(made));
    }

    private static String told(Path file) throws IOException, InterruptedException {
        Process openSsh = new ProcessBuilder("/usr/bin/ssh-keygen", "-y", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(openSsh.getInputStream().readAllBytes()).strip();
        openSsh.waitFor();
        return told;
    }

    private static String publicKey(Made made) {
        return Objects.requireNonNull(made.fields().get("publicKey"));
    }
}
