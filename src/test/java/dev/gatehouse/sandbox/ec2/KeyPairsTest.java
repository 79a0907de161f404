package dev.gatehouse.sandbox.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.KeyType;

class KeyPairsTest {

    static final String RSA = "ssh-rsa"
            + " AAAAB3NzaC1yc2EAAAADAQABAAABAQC1UG0r/xz/WmskjHZjSe5FOSUzmx5+xO0x9/XEV5IX0+Xgb6yNuXtRKisRStwSrZ0dPR6FPmIo"
            + "fQWNFePLjILMows8ETSPVqafRDNjJJOeZY+jJNkuE24xExyjJB/jq+SCIhpwzLSMUmpPAWnPIzSHqpXuhTqZoiRzDJay43KCnx1hgokhBs"
            + "mjCm0vf4zNVGkl/e8Dv5sTtyP/RQXv4qgMTcYqP5oRmyXWcw9u+NDDYJiSQp2YLH71umcnSS4yxWUY2nURSmxXjEHDaC/5zT4NlR54K41bv"
            + "czoC8pu4SWOlomoPtCKbq4wuqtYVES+zaU8amys5K7HyKFvVNAXljOX a@b";
    private static final String ED25519 =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPDB/xQP0/sYUQCC4ooMq93IlFvgi4uXn2qTiI2bgp4Q a@b";

    private final Network network = new Network(Account.instant());

    // What openssl and ssh-keygen say of these keys.
    @Test
    void areImportedWithTheFingerprintThatPeopleCanCompute() {
        assertThat(imported("rsa", RSA).keyFingerprint()).isEqualTo("69:c3:ed:c4:db:13:8c:bd:e4:f2:c0:7a:33:5d:b3:e6");
        assertThat(imported("ed", ED25519).keyFingerprint()).isEqualTo("oPy7F2ZGTj2ucmSiZrVFdHGUOfPx3fgJ2+3ZzqxD2X8=");
        assertThat(imported("again", RSA).keyType()).isEqualTo(KeyType.RSA);
    }

    @Test
    void areMadeWithThePrivateHalfShownOnce() throws Exception {
        CreateKeyPairResponse made = network.ec2.createKeyPair(key -> key.keyName("bastion"));
        String base64 = made.keyMaterial().replaceAll("-----[A-Z ]+-----|\n", "");
        byte[] der = Base64.getDecoder().decode(base64);
        assertThat(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)))
                .isNotNull();
        assertThat(made.keyFingerprint())
                .isEqualTo(HexFormat.ofDelimiter(":")
                        .formatHex(MessageDigest.getInstance("SHA-1").digest(der)));
        KeyPairInfo shown = network.ec2
                .describeKeyPairs(keys -> keys.keyNames("bastion").includePublicKey(true))
                .keyPairs()
                .getFirst();
        assertThat(shown.publicKey()).startsWith("ssh-rsa ");
        assertThat(shown.keyPairId()).startsWith("key-");
    }

    @Test
    void ofEd25519AreInTheFormatOfOpenSsh() {
        String material = network.ec2
                .createKeyPair(key -> key.keyName("bastion").keyType(KeyType.ED25519))
                .keyMaterial();
        assertThat(material).startsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n");
        byte[] bytes = Base64.getMimeDecoder().decode(material.replaceAll("-----[A-Z ]+-----", ""));
        assertThat(new String(bytes, 0, 14, StandardCharsets.US_ASCII)).isEqualTo("openssh-key-v1");
    }

    @Test
    void canBeDeletedTwice() {
        imported("rsa", RSA);
        assertThat(network.ec2.deleteKeyPair(key -> key.keyName("rsa")).returnValue())
                .isTrue();
        assertThat(network.ec2.deleteKeyPair(key -> key.keyName("rsa")).returnValue())
                .isTrue();
        assertThat(network.ec2.describeKeyPairs().keyPairs()).isEmpty();
    }

    private KeyPairInfo imported(String name, String key) {
        network.ec2.importKeyPair(wanted -> wanted.keyName(name).publicKeyMaterial(SdkBytes.fromUtf8String(key)));
        return network.ec2
                .describeKeyPairs(keys -> keys.keyNames(name))
                .keyPairs()
                .getFirst();
    }
}
