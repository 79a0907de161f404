package dev.gatehouse.sandbox.ec2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair that AWS made: the private half is answered once and kept nowhere.
 *
 * @param fingerprint SHA-1 of the DER form of the private key for RSA, SHA-256 of the public key for ED25519
 */
record GeneratedKey(String type, String fingerprint, String publicKey, String privatePem) {

    private static final int RAW = 32;

    static GeneratedKey of(String type) {
        try {
            return type.equals("rsa") ? rsa() : ed25519();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks " + type, e);
        }
    }

    private static GeneratedKey rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        byte[] blob = blob(
                text("ssh-rsa"),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray());
        byte[] der = pair.getPrivate().getEncoded();
        return new GeneratedKey(
                "rsa", PublicKey.colons("SHA-1", der), "ssh-rsa " + base64(blob), pem("PRIVATE KEY", der));
    }

    private static GeneratedKey ed25519() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] point = point((EdECPublicKey) pair.getPublic());
        byte[] blob = blob(text("ssh-ed25519"), point);
        // The last bytes of the PKCS#8 form are the seed.
        byte[] encoded = pair.getPrivate().getEncoded();
        byte[] seed = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
        return new GeneratedKey(
                "ed25519",
                PublicKey.sha256(blob),
                "ssh-ed25519 " + base64(blob),
                pem("OPENSSH PRIVATE KEY", openSsh(blob, point, seed)));
    }

    /** An unencrypted key in OpenSSH's own format, which is the only one in which its tools read ED25519 keys. */
    private static byte[] openSsh(byte[] blob, byte[] point, byte[] seed) {
        byte[] both = ByteBuffer.allocate(2 * RAW).put(seed).put(point).array();
        byte[] body = blob(text("ssh-ed25519"), point, both, new byte[0]);
        int padding = -(8 + body.length) & 7;
        ByteBuffer secret = ByteBuffer.allocate(8 + body.length + padding);
        secret.putInt(1).putInt(1).put(body);
        for (int i = 1; i <= padding; i++) {
            secret.put((byte) i);
        }
        byte[] head = blob(text("none"), text("none"), new byte[0]);
        byte[] tail = blob(blob, secret.array());
        return ByteBuffer.allocate(15 + head.length + 4 + tail.length)
                .put(text("openssh-key-v1\0"))
                .put(head)
                .putInt(1)
                .put(tail)
                .array();
    }

    private static byte[] point(EdECPublicKey key) {
        byte[] bigEndian = key.getPoint().getY().toByteArray();
        byte[] point = new byte[RAW];
        for (int i = 0; i < Math.min(RAW, bigEndian.length); i++) {
            point[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            point[RAW - 1] |= (byte) 0x80;
        }
        return point;
    }

    private static byte[] blob(byte[]... fields) {
        ByteBuffer blob = ByteBuffer.allocate(
                Arrays.stream(fields).mapToInt(field -> 4 + field.length).sum());
        for (byte[] field : fields) {
            blob.putInt(field.length).put(field);
        }
        return blob.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String pem(String label, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----";
    }
}
