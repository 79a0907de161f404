package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import dev.gatehouse.sandbox.Cloud;
import java.util.List;

/** The security groups of a network interface: of its VPC, few enough, and the default group if none is named. */
final class InterfaceGroups {

    // AWS's default, raisable to 16.
    private static final int MOST = 5;

    private final Tables tables;

    InterfaceGroups(Cloud cloud) {
        this.tables = new Tables(cloud);
    }

    List<String> checked(List<String> wanted, String vpcId) {
        if (wanted.isEmpty()) {
            return tables.securityGroups().all().stream()
                    .filter(group -> group.isDefault() && group.vpcId().equals(vpcId))
                    .map(SecurityGroupRow::id)
                    .toList();
        }
        for (String id : wanted) {
            SecurityGroupRow group = Ids.SECURITY_GROUP.find(tables.securityGroups(), id);
            if (!group.vpcId().equals(vpcId)) {
                throw Parameters.invalid("You have specified two resources that belong to different networks.");
            }
        }
        if (wanted.size() > MOST) {
            throw AwsError.of(
                    "SecurityGroupsPerInterfaceLimitExceeded",
                    "The maximum number of security groups per interface has been reached.");
        }
        return List.copyOf(wanted);
    }
}
