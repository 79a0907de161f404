package dev.gatehouse.kinds.keypair;

import dev.gatehouse.kinds.Typed;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Names and checks key pairs. */
@Component
final class KeyPairKind implements Kind<KeyPairSpec> {

    private static final int LONGEST_NAME = 255;

    private final KeyPairDriver driver;

    KeyPairKind(KeyPairDriver driver) {
        this.driver = driver;
    }

    @Override
    public String name() {
        return "key-pair";
    }

    @Override
    public Class<KeyPairSpec> specType() {
        return KeyPairSpec.class;
    }

    @Override
    public Driver<KeyPairSpec> driver() {
        return driver;
    }

    @Override
    public int place() {
        return 1100;
    }

    @Override
    public String group() {
        return "instances";
    }

    @Override
    public String icon() {
        return "key";
    }

    @Override
    public List<Diagnostic> validate(KeyPairSpec spec, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        String name = spec.keyName();
        if (name.isEmpty()) {
            found.add(Diagnostic.error("keyName", "key-pair.no-name"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(c -> c < ' ' || c > '~')) {
            found.add(Diagnostic.error("keyName", "key-pair.malformed-name", LONGEST_NAME));
        }
        surroundings.siblings(KeyPairSpec.class).stream()
                .filter(other -> other.spec().keyName().equals(name))
                .forEach(other -> found.add(Diagnostic.error("keyName", "key-pair.name-taken", name, other.name())));
        PublicKeys.fault(spec.publicKey()).ifPresent(fault -> found.add(about(fault)));
        return found;
    }

    private static Diagnostic about(String fault) {
        return switch (fault) {
            case "no-key" -> Diagnostic.error("publicKey", "key-pair.no-key");
            case "private-key" -> Diagnostic.error("publicKey", "key-pair.private-key");
            case "unsupported-type" -> Diagnostic.error("publicKey", "key-pair.unsupported-type");
            case "short-key" -> Diagnostic.warning("publicKey", "key-pair.short-key");
            default -> Diagnostic.error("publicKey", "key-pair.malformed-key");
        };
    }

    @Override
    public Map<String, String> proposal(Surroundings surroundings) {
        boolean first = surroundings.siblings(KeyPairSpec.class).isEmpty();
        return first ? Map.of("keyName", "admin") : Map.of();
    }

    @Override
    public boolean excludes(KeyPairSpec there, KeyPairSpec coming) {
        return there.keyName().equals(coming.keyName());
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                "ec2:ImportKeyPair", "ec2:DescribeKeyPairs", "ec2:DeleteKeyPair", "ec2:CreateTags", "ec2:DeleteTags");
    }

    @Override
    public List<String> commands(KeyPairSpec spec, Surroundings surroundings) {
        return List.of("aws ec2 import-key-pair --key-name " + Typed.quoted(spec.keyName())
                + " --public-key-material fileb://key.pub");
    }
}
