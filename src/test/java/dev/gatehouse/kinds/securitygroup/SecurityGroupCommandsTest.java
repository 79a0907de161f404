package dev.gatehouse.kinds.securitygroup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.securitygroup.SecurityGroupSpec.Rule;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.net.Direction;
import dev.gatehouse.net.IcmpType;
import dev.gatehouse.net.PortRange;
import dev.gatehouse.net.Protocol;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupCommandsTest {

    private static final Rule EVERYTHING_OUT =
            new Rule(Direction.OUTBOUND, Protocol.ALL, null, null, Cidr.ANYWHERE, null, false, null, null);

    private final PaperStack stack = new PaperStack();
    private final Ref<VpcSpec> vpc =
            stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));

    @Test
    void writesTheCommandsThatAPersonWouldType() {
        Ref<SecurityGroupSpec> bastion = stack.add("bastion", group("bastion"));
        Cidr office = Cidr.parse("203.0.113.0/24");
        assertThat(commands(group(
                        "web",
                        EVERYTHING_OUT,
                        new Rule(Direction.INBOUND, Protocol.ICMP, null, IcmpType.ALL, office, null, false, null, null),
                        new Rule(
                                Direction.INBOUND,
                                Protocol.TCP,
                                PortRange.of(22),
                                null,
                                null,
                                bastion,
                                false,
                                null,
                                "ssh, by hand"))))
                .containsExactly(
                        "aws ec2 create-security-group --group-name 'web' --description 'web' --vpc-id <network>",
                        "aws ec2 authorize-security-group-ingress --group-id <security-group> --ip-permissions"
                                + " 'IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges=[{CidrIp=203.0.113.0/24}]'",
                        "aws ec2 authorize-security-group-ingress --group-id <security-group> --ip-permissions"
                                + " 'IpProtocol=tcp,FromPort=22,ToPort=22,"
                                + "UserIdGroupPairs=[{GroupId=<bastion>,Description=\"ssh, by hand\"}]'");
    }

    @Test
    void takesAwayTheRuleThatAwsGivesEachNewGroup() {
        assertThat(commands(group("closed")))
                .endsWith("aws ec2 revoke-security-group-egress --group-id <security-group> --ip-permissions"
                        + " 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'");
    }

    private List<String> commands(SecurityGroupSpec spec) {
        return Rooms.kind(SecurityGroupSpec.class).commands(spec, stack);
    }

    private SecurityGroupSpec group(String name, Rule... rules) {
        return new SecurityGroupSpec(vpc, false, name, name, List.of(rules), Tags.NONE);
    }
}
