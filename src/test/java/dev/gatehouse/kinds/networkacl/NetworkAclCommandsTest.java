package dev.gatehouse.kinds.networkacl;

import static dev.gatehouse.kinds.networkacl.Lists.in;
import static dev.gatehouse.kinds.networkacl.Lists.out;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.PaperStack;
import dev.gatehouse.kinds.Rooms;
import dev.gatehouse.kinds.subnet.SubnetSpec;
import dev.gatehouse.kinds.vpc.VpcSpec;
import dev.gatehouse.net.Cidr;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Tags;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkAclCommandsTest {

    @Test
    void writesTheCommandsThatAPersonWouldType() {
        PaperStack stack = new PaperStack();
        Ref<VpcSpec> vpc = stack.add("network", new VpcSpec(Cidr.parse("10.0.0.0/16"), true, true, Tags.NONE));
        Ref<SubnetSpec> subnet =
                stack.add("web-a", new SubnetSpec(vpc, "ap-northeast-2a", Cidr.parse("10.0.0.0/24"), false, Tags.NONE));
        NetworkAclSpec acl = new NetworkAclSpec(
                vpc,
                false,
                List.of(
                        in("100 allow tcp 80-90 from 0.0.0.0/0"),
                        in("200 deny icmp 8/-1 from 0.0.0.0/0"),
                        out("100 allow all to 10.0.0.0/8")),
                List.of(subnet),
                Tags.NONE);
        assertThat(Rooms.kind(NetworkAclSpec.class).commands(acl, stack))
                .containsExactly(
                        "aws ec2 create-network-acl --vpc-id <network>",
                        "aws ec2 create-network-acl-entry --network-acl-id <network-acl> --ingress --rule-number 100"
                                + " --protocol tcp --port-range From=80,To=90 --cidr-block 0.0.0.0/0 --rule-action allow",
                        "aws ec2 create-network-acl-entry --network-acl-id <network-acl> --ingress --rule-number 200"
                                + " --protocol icmp --icmp-type-code Type=8,Code=-1 --cidr-block 0.0.0.0/0"
                                + " --rule-action deny",
                        "aws ec2 create-network-acl-entry --network-acl-id <network-acl> --egress --rule-number 100"
                                + " --protocol -1 --cidr-block 10.0.0.0/8 --rule-action allow",
                        "aws ec2 replace-network-acl-association --association-id <association of web-a>"
                                + " --network-acl-id <network-acl>");
    }
}
