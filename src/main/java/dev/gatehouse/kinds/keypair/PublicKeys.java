package dev.gatehouse.kinds.keypair;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Public keys in OpenSSH's form: a type, base64, and perhaps a comment. */
final class PublicKeys {

    private static final String RSA = "ssh-rsa";
    private static final String ED25519 = "ssh-ed25519";
    private static final int LEAST_RSA_BITS = 2048;

    private PublicKeys() {}

    /** Type and base64 of what looks like a key, and anything else as it is. */
    static String canonical(String text) {
        String[] words = text.strip().split("\\s+");
        return words.length > 1 && words[0].matches("ssh-[a-z0-9]+|ecdsa-[a-z0-9-]+")
                ? words[0] + " " + words[1]
                : text.strip();
    }

    /** The end of the code of what is wrong with it. */
    static Optional<String> fault(String key) {
        if (key.isBlank()) {
            return Optional.of("no-key");
        }
        if (key.contains("PRIVATE KEY")) {
            return Optional.of("private-key");
        }
        String[] words = key.split(" ");
        if (words.length != 2) {
            return Optional.of("malformed-key");
        }
        if (!words[0].equals(RSA) && !words[0].equals(ED25519)) {
            return Optional.of("unsupported-type");
        }
        return bits(words[0], words[1])
                .map(bits -> words[0].equals(RSA) && bits < LEAST_RSA_BITS
                        ? Optional.of("short-key")
                        : Optional.<String>empty())
                .orElse(Optional.of("malformed-key"));
    }

    /** How long the key is; nothing if it is none. */
    private static Optional<Integer> bits(String type, String base64) {
        try {
            ByteBuffer fields = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            if (!new String(field(fields), StandardCharsets.US_ASCII).equals(type)) {
                return Optional.empty();
            }
            if (type.equals(ED25519)) {
                return Optional.of(field(fields).length * Byte.SIZE).filter(bits -> bits == 256);
            }
            field(fields);
            int modulus = field(fields).length;
            // A leading zero keeps the number positive and is none of its bits.
            return Optional.of((modulus - modulus % 2) * Byte.SIZE);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static byte[] field(ByteBuffer fields) {
        int length = fields.getInt();
        if (length < 0 || length > fields.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        fields.get(field);
        return field;
    }
}
