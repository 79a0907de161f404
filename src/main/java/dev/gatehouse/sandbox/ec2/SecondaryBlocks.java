package dev.gatehouse.sandbox.ec2;

import dev.gatehouse.sandbox.AwsError;
import java.util.List;
import java.util.Map;

/** AWS's table of which secondary CIDR blocks go with the blocks a VPC already has. */
final class SecondaryBlocks {

    private static final Block TEN = Block.of("10.0.0.0/8");
    private static final Block ONE_SEVEN_TWO = Block.of("172.16.0.0/12");
    private static final Block ONE_NINE_TWO = Block.of("192.168.0.0/16");
    private static final Block ONE_NINE_EIGHT = Block.of("198.19.0.0/16");
    private static final Block LINK_LOCAL = Block.of("169.254.0.0/16");

    private static final Map<Block, List<Block>> RESTRICTED = Map.of(
            TEN, List.of(ONE_SEVEN_TWO, ONE_NINE_TWO, ONE_NINE_EIGHT),
            ONE_SEVEN_TWO, List.of(TEN, ONE_NINE_TWO, Block.of("172.31.0.0/16"), ONE_NINE_EIGHT),
            ONE_NINE_TWO, List.of(TEN, ONE_SEVEN_TWO, ONE_NINE_EIGHT),
            ONE_NINE_EIGHT, List.of(TEN, ONE_SEVEN_TWO, ONE_NINE_TWO));
    private static final List<Block> RESTRICTED_BESIDE_PUBLIC =
            List.of(TEN, ONE_SEVEN_TWO, ONE_NINE_TWO, ONE_NINE_EIGHT);

    private SecondaryBlocks() {}

    static void check(Block added, VpcRow vpc) {
        boolean refused = LINK_LOCAL.overlaps(added)
                || vpc.ranges().stream()
                        .flatMap(present -> refusedBeside(present).stream())
                        .anyMatch(added::overlaps);
        if (refused) {
            throw AwsError.of(
                    "InvalidVpc.Range",
                    "The CIDR '" + added + "' is restricted. Use a CIDR from the same private address range as the"
                            + " current VPC CIDR, or use a publicly-routable CIDR. For additional restrictions, see"
                            + " https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html");
        }
    }

    private static List<Block> refusedBeside(Block present) {
        if (Block.of("10.0.0.0/15").contains(present)) {
            return List.of(ONE_SEVEN_TWO, ONE_NINE_TWO, ONE_NINE_EIGHT, Block.of("10.0.0.0/16"));
        }
        return RESTRICTED.entrySet().stream()
                .filter(range -> range.getKey().contains(present))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(RESTRICTED_BESIDE_PUBLIC);
    }
}
