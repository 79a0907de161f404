package dev.gatehouse.kinds.dnsrecord;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.services.route53.model.AliasTarget.Builder;

/** Leads from references to names and back, by whichever room has the target. */
@Component
final class Aliases {

    private final List<AliasSlot> slots;
    private final List<AddressSlot> addresses;

    Aliases(List<AliasSlot> slots, List<AddressSlot> addresses) {
        this.slots = slots;
        this.addresses = addresses;
    }

    /** Whether the record says an address instead of pointing at a name. */
    boolean isAddress(String externalId) {
        return addresses.stream().anyMatch(slot -> slot.accepts(externalId));
    }

    Optional<String> address(Scope scope, String externalId) {
        return addresses.stream()
                .filter(slot -> slot.accepts(externalId))
                .findFirst()
                .flatMap(slot -> slot.address(scope, externalId));
    }

    void point(Builder alias, Scope scope, Ref<AliasTarget> target) {
        AliasSlot.Name name = slots.stream()
                .filter(slot -> slot.accepts(target.externalId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No room has aliases to " + target))
                .name(scope, target.externalId());
        alias.hostedZoneId(name.hostedZoneId()).dnsName(name.dnsName()).evaluateTargetHealth(true);
    }

    /** The console puts a word before names that it does not say of them elsewhere. */
    Optional<Ref<AliasTarget>> target(Scope scope, String dnsName) {
        String plain = dnsName.replaceAll("\\.$", "").replaceFirst("^dualstack\\.", "");
        return slots.stream()
                .flatMap(slot -> slot.idOf(scope, plain).stream())
                .findFirst()
                .map(Ref::external);
    }
}
