package dev.gatehouse.kinds.keypair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.SandboxWorld;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Tags;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPairKindTest {

    private final PaperStack stack = new PaperStack();

    @Test
    void takesTheLineOfAPublicKeyFile() {
        assertThat(found("admin", KeyPairSamples.ED25519 + " me@host\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', key-pair.no-key",
        "-----BEGIN OPENSSH PRIVATE KEY-----, key-pair.private-key",
        "ssh-ed25519 AAAA, key-pair.malformed-key",
        "hello, key-pair.malformed-key",
        "ecdsa-sha2-nistp256 AAAA me, key-pair.unsupported-type",
    })
    void refusesWhatIsNoKey(String key, String code) {
        assertThat(found("admin", key)).containsExactly(code);
    }

    @Test
    void warnsOfShortKeys() {
        byte[] blob = new byte[4 + 7 + 4 + 3 + 4 + 129];
        System.arraycopy(
                new byte[] {0, 0, 0, 7, 's', 's', 'h', '-', 'r', 's', 'a', 0, 0, 0, 3, 1, 0, 1}, 0, blob, 0, 18);
        blob[21] = (byte) 129;
        assertThat(found("admin", "ssh-rsa " + Base64.getEncoder().encodeToString(blob)))
                .containsExactly("key-pair.short-key");
    }

    @Test
    void needsANameOfItsOwn() {
        assertThat(found("", KeyPairSamples.ED25519)).containsExactly("key-pair.no-name");
        assertThat(found("관리자", KeyPairSamples.ED25519)).containsExactly("key-pair.malformed-name");
        stack.add("taken", new KeyPairSpec("admin", KeyPairSamples.ED25519, Tags.NONE));
        assertThat(found("admin", KeyPairSamples.ED25519)).containsExactly("key-pair.name-taken");
    }

    private List<String> found(String name, String key) {
        return SandboxWorld.kind(KeyPairSpec.class).validate(new KeyPairSpec(name, key, Tags.NONE), stack).stream()
                .map(Diagnostic::code)
                .toList();
    }
}
