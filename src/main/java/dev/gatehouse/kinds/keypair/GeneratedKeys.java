package dev.gatehouse.kinds.keypair;

import dev.gatehouse.resource.Offer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import org.springframework.stereotype.Component;

/**
 * Keys made here rather than by AWS, which would give the private half to whoever makes the call: so only the person who
 * asks ever has it, and it is forgotten when it has been shown.
 */
@Component
final class GeneratedKeys implements Offer<KeyPairSpec> {

    private static final String ED25519 = "ed25519";
    private static final String RSA = "rsa";

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final int RSA_BITS = 3072;
    private static final int CERTAINTY = 128;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Class<KeyPairSpec> specType() {
        return KeyPairSpec.class;
    }

    /** Windows instances take RSA keys only. */
    @Override
    public List<String> ways() {
        return List.of(ED25519, RSA);
    }

    @Override
    public Made make(String way) {
        AsymmetricCipherKeyPair pair = generator(way).generateKeyPair();
        String file = "id_" + way;
        return new Made(
                Map.of("publicKey", publicKey(pair, way)),
                file,
                privateKey(pair, way),
                List.of("chmod 600 " + file, "ssh -i " + file + " ec2-user@<address>"));
    }

    private AsymmetricCipherKeyPairGenerator generator(String way) {
        AsymmetricCipherKeyPairGenerator generator =
                way.equals(RSA) ? new RSAKeyPairGenerator() : new Ed25519KeyPairGenerator();
        generator.init(
                way.equals(RSA)
                        ? new RSAKeyGenerationParameters(EXPONENT, random, RSA_BITS, CERTAINTY)
                        : new Ed25519KeyGenerationParameters(random));
        return generator;
    }

    private static String publicKey(AsymmetricCipherKeyPair pair, String way) {
        try {
            byte[] encoded = OpenSSHPublicKeyUtil.encodePublicKey(pair.getPublic());
            return "ssh-" + way + " " + Base64.getEncoder().encodeToString(encoded);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** OpenSSH's own form; for RSA the older one, which it reads as well. */
    private static String privateKey(AsymmetricCipherKeyPair pair, String way) {
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            byte[] encoded = OpenSSHPrivateKeyUtil.encodePrivateKey(pair.getPrivate());
            pem.writeObject(new PemObject(way.equals(RSA) ? "RSA PRIVATE KEY" : "OPENSSH PRIVATE KEY", encoded));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().replace("\r\n", "\n");
    }
}
