package dev.gatehouse.kinds.securitygroup;

import dev.gatehouse.net.Cidr6;
import dev.gatehouse.net.Direction;
import dev.gatehouse.resource.Hazard;
import dev.gatehouse.resource.Lookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Packets are judged by IPv4 alone; a rule that lets IPv6 in is told by being there. */
@Component
final class SecurityGroupHazard implements Hazard<SecurityGroupSpec> {

    @Override
    public Class<SecurityGroupSpec> specType() {
        return SecurityGroupSpec.class;
    }

    @Override
    public boolean opens(SecurityGroupSpec before, SecurityGroupSpec after, Lookup lookup) {
        return after.rules().stream()
                .filter(rule -> isPublic(rule.cidr6()) && rule.direction() == Direction.INBOUND)
                .anyMatch(rule -> before.rules().stream().noneMatch(other -> other.covers(rule)));
    }

    private static boolean isPublic(@Nullable Cidr6 block) {
        return block != null && !block.isPrivate();
    }
}
