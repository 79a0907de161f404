package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.CreateKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.DeleteKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeKeyPairsResponse;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairRequest;
import software.amazon.awssdk.services.ec2.model.ImportKeyPairResponse;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;

/** Key pairs: made here or imported, known by name, and of no concern to instances once they run. */
public final class KeyPairs {

    private static final int LONGEST_NAME = 255;

    private final Cloud cloud;
    private final Tables tables;
    private final Tags tags;
    private final Filters<KeyPairRow> filters;

    public KeyPairs(Cloud cloud) {
        this.cloud = cloud;
        this.tables = new Tables(cloud);
        this.tags = new Tags(cloud);
        this.filters = new Filters<KeyPairRow>()
                .on("key-pair-id", KeyPairRow::id)
                .on("fingerprint", KeyPairRow::fingerprint)
                .on("key-name", KeyPairRow::name)
                .tagged(key -> tags.map(key.id()));
    }

    public CreateKeyPairResponse createKeyPair(CreateKeyPairRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.KEY_PAIR);
        String name = checked(request.keyName());
        Parameters.unsupported("ppk".equals(request.keyFormatAsString()) ? "ppk" : null, "keyFormat");
        String type = request.keyTypeAsString() == null ? "rsa" : request.keyTypeAsString();
        if (!type.equals("rsa") && !type.equals("ed25519")) {
            throw Parameters.invalidValue(type, "keyType", "It must be rsa or ed25519.");
        }
        GeneratedKey made = GeneratedKey.of(type);
        KeyPairRow key = put(name, made.type(), made.fingerprint(), made.publicKey(), wanted);
        return CreateKeyPairResponse.builder()
                .keyPairId(key.id())
                .keyName(name)
                .keyFingerprint(key.fingerprint())
                .keyMaterial(made.privatePem())
                .tags(Tags.list(wanted))
                .build();
    }

    public ImportKeyPairResponse importKeyPair(ImportKeyPairRequest request) {
        Map<String, String> wanted = Tags.specified(request.tagSpecifications(), Ids.KEY_PAIR);
        String name = checked(request.keyName());
        if (request.publicKeyMaterial() == null) {
            throw Parameters.missing("The request must contain the parameter PublicKeyMaterial");
        }
        PublicKey given =
                PublicKey.parse(new String(request.publicKeyMaterial().asByteArray(), StandardCharsets.UTF_8));
        KeyPairRow key = put(name, given.type(), given.fingerprint(), given.openSsh(), wanted);
        return ImportKeyPairResponse.builder()
                .keyPairId(key.id())
                .keyName(name)
                .keyFingerprint(key.fingerprint())
                .tags(Tags.list(wanted))
                .build();
    }

    private String checked(@Nullable String given) {
        String name = Parameters.required(given, "KeyName");
        if (name.length() > LONGEST_NAME
                || !name.equals(name.strip())
                || name.chars().anyMatch(c -> c > 126)) {
            throw Parameters.invalidValue(
                    name, "KeyName", "It must have up to 255 ASCII characters and no space at either end.");
        }
        if (named(name).isPresent()) {
            throw AwsError.of("InvalidKeyPair.Duplicate", "The keypair already exists");
        }
        if (tables.keyPairs().all().size() >= cloud.quotas().of("keyPairs", 5000)) {
            throw AwsError.of("KeyPairLimitExceeded", "The maximum number of key pairs has been reached.");
        }
        return name;
    }

    private KeyPairRow put(String name, String type, String fingerprint, String publicKey, Map<String, String> wanted) {
        KeyPairRow key =
                new KeyPairRow(cloud.newId(Ids.KEY_PAIR.prefix()), name, type, fingerprint, publicKey, cloud.now());
        tables.keyPairs().put(key.id(), key);
        tags.put(Ids.KEY_PAIR, key.id(), wanted);
        return key;
    }

    public DescribeKeyPairsResponse describeKeyPairs(DescribeKeyPairsRequest request) {
        List<KeyPairRow> named = Stream.concat(
                        request.keyNames().stream().map(this::find),
                        request.keyPairIds().stream().map(id -> Ids.KEY_PAIR.find(tables.keyPairs(), id)))
                .toList();
        boolean all = request.keyNames().isEmpty() && request.keyPairIds().isEmpty();
        boolean withKey = Boolean.TRUE.equals(request.includePublicKey());
        return DescribeKeyPairsResponse.builder()
                .keyPairs(filters.narrow(all ? tables.keyPairs().all() : named, request.filters()).stream()
                        .map(key -> describe(key, withKey))
                        .toList())
                .build();
    }

    public DeleteKeyPairResponse deleteKeyPair(DeleteKeyPairRequest request) {
        if (request.keyName() == null && request.keyPairId() == null) {
            throw Parameters.missing("The request must contain the parameter KeyName or KeyPairId");
        }
        Optional<KeyPairRow> key = request.keyPairId() == null
                ? named(request.keyName())
                : Optional.of(Ids.KEY_PAIR.find(tables.keyPairs(), request.keyPairId()));
        key.ifPresent(gone -> {
            tables.keyPairs().remove(gone.id());
            tags.remove(gone.id());
        });
        return DeleteKeyPairResponse.builder()
                .returnValue(true)
                .keyPairId(key.map(KeyPairRow::id).orElse(null))
                .build();
    }

    /** A key pair that a launch names. */
    KeyPairRow find(String name) {
        return named(name)
                .orElseThrow(
                        () -> AwsError.of("InvalidKeyPair.NotFound", "The key pair '" + name + "' does not exist"));
    }

    private Optional<KeyPairRow> named(@Nullable String name) {
        return tables.keyPairs().all().stream()
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    private KeyPairInfo describe(KeyPairRow key, boolean withKey) {
        return KeyPairInfo.builder()
                .keyPairId(key.id())
                .keyName(key.name())
                .keyType(key.type())
                .keyFingerprint(key.fingerprint())
                .publicKey(withKey ? key.publicKey() : null)
                .createTime(key.createdAt())
                .tags(tags.list(key.id()))
                .build();
    }
}
