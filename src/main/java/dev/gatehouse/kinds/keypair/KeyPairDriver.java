package dev.gatehouse.kinds.keypair;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.aws.Ec2Tags;
import dev.gatehouse.aws.Faults;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.KeyPairInfo;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Brings key pairs about. */
@Component
final class KeyPairDriver implements Driver<KeyPairSpec> {

    private static final String ID = "id";

    private final Clients clients;

    KeyPairDriver(Clients clients) {
        this.clients = clients;
    }

    @Override
    public List<Present<KeyPairSpec>> observe(Scope scope, Set<String> detailed) {
        return clients.ec2(scope).describeKeyPairs(request -> request.includePublicKey(true)).keyPairs().stream()
                .map(KeyPairDriver::present)
                .toList();
    }

    private static Present<KeyPairSpec> present(KeyPairInfo key) {
        return new Present<>(
                key.keyName(),
                new KeyPairSpec(
                        key.keyName(), Objects.requireNonNullElse(key.publicKey(), ""), Ec2Tags.visible(key.tags())),
                Readiness.READY,
                Map.of("fingerprint", key.keyFingerprint(), ID, key.keyPairId(), "type", key.keyTypeAsString()),
                Ec2Tags.ownership(key.tags()));
    }

    @Override
    public String create(Scope scope, KeyPairSpec desired, Creation creation) {
        Ec2Client ec2 = clients.ec2(scope);
        try {
            ec2.importKeyPair(request -> request.keyName(desired.keyName())
                    .publicKeyMaterial(SdkBytes.fromUtf8String(desired.publicKey()))
                    .tagSpecifications(Ec2Tags.specification(ResourceType.KEY_PAIR, creation.tags())));
        } catch (Ec2Exception refused) {
            // The name is the token: what this very creation imported before is what it imports.
            if (!Faults.code(refused).equals("InvalidKeyPair.Duplicate") || !isOfThisCreation(ec2, desired, creation)) {
                throw refused;
            }
        }
        return desired.keyName();
    }

    private static boolean isOfThisCreation(Ec2Client ec2, KeyPairSpec desired, Creation creation) {
        Optional<Ownership> ours = Ownership.of(creation.tags().values());
        return ours.isPresent()
                && ec2.describeKeyPairs(request -> request.keyNames(desired.keyName())).keyPairs().stream()
                        .anyMatch(key -> Ec2Tags.ownership(key.tags()).equals(ours));
    }

    @Override
    public boolean createsWithToken() {
        return true;
    }

    @Override
    public void update(Scope scope, Present<KeyPairSpec> observed, KeyPairSpec desired) {
        // Others name it by its name; tags know it by its id alone.
        String id = Objects.requireNonNull(observed.attributes().get(ID));
        Ec2Tags.update(clients.ec2(scope), id, observed.spec().tags(), desired.tags());
    }

    @Override
    public void delete(Scope scope, Present<KeyPairSpec> observed) {
        Faults.absentIsSuccess(
                () -> clients.ec2(scope).deleteKeyPair(request -> request.keyName(observed.externalId())));
    }
}
