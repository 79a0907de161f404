package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key in OpenSSH's form, {@code ssh-rsa AAAA… comment}.
 *
 * @param type {@code rsa} or {@code ed25519}, as EC2 names them
 * @param fingerprint as AWS computes it for an imported key: MD5 of the DER form of an RSA key, SHA-256 of the OpenSSH
 *     form of an ED25519 key
 */
record PublicKey(String type, String fingerprint, String openSsh) {

    private static final String RSA = "ssh-rsa";
    private static final String ED25519 = "ssh-ed25519";

    static PublicKey parse(String text) {
        String[] parts = text.strip().split("\\s+", 3);
        if (parts.length < 2 || !(parts[0].equals(RSA) || parts[0].equals(ED25519))) {
            throw malformed();
        }
        try {
            byte[] blob = Base64.getDecoder().decode(parts[1]);
            ByteBuffer fields = ByteBuffer.wrap(blob);
            if (!new String(field(fields), StandardCharsets.US_ASCII).equals(parts[0])) {
                throw malformed();
            }
            return parts[0].equals(RSA) ? rsa(fields, text.strip()) : ed25519(fields, blob, text.strip());
        } catch (IllegalArgumentException | BufferUnderflowException | GeneralSecurityException e) {
            throw malformed();
        }
    }

    private static PublicKey rsa(ByteBuffer fields, String text) throws GeneralSecurityException {
        BigInteger exponent = new BigInteger(field(fields));
        BigInteger modulus = new BigInteger(field(fields));
        int bits = modulus.bitLength();
        if (bits != 1024 && bits != 2048 && bits != 4096) {
            throw AwsError.of("InvalidKeyPair.Format", "Key length must be 1024, 2048 or 4096 bits.");
        }
        byte[] der = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, exponent))
                .getEncoded();
        return new PublicKey("rsa", colons("MD5", der), text);
    }

    private static PublicKey ed25519(ByteBuffer fields, byte[] blob, String text) throws GeneralSecurityException {
        if (field(fields).length != 32) {
            throw malformed();
        }
        return new PublicKey("ed25519", sha256(blob), text);
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

    static String sha256(byte[] blob) throws GeneralSecurityException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(blob));
    }

    static String colons(String algorithm, byte[] bytes) throws GeneralSecurityException {
        return HexFormat.ofDelimiter(":")
                .formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    private static AwsError malformed() {
        return AwsError.of("InvalidKey.Format", "Key is not in valid OpenSSH public key format");
    }
}
