package dev.gatehouse.sandbox.ec2;

import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Calls that AWS refuses; what it answers to each is in error-codes.txt. */
final class TagAndFilterMistakes {

    private TagAndFilterMistakes() {}

    static void tagsForAnotherType(Network n) {
        n.ec2.createVpc(v ->
                v.cidrBlock("10.0.0.0/16").tagSpecifications(Network.tags(ResourceType.SUBNET, Network.tag("a", "b"))));
    }

    static void tagsForNoType(Network n) {
        n.ec2.createVpc(v -> v.cidrBlock("10.0.0.0/16").tagSpecifications(Network.tags(null, Network.tag("a", "b"))));
    }

    static void noTags(Network n) {
        n.ec2.createVpc(v -> v.cidrBlock("10.0.0.0/16").tagSpecifications(Network.tags(ResourceType.VPC)));
    }

    static void aReservedTag(Network n) {
        n.ec2.createTags(t -> t.resources(n.defaultVpc()).tags(Network.tag("AWS:name", "x")));
    }

    static void aTagValueOf257Characters(Network n) {
        n.ec2.createTags(t -> t.resources(n.defaultVpc()).tags(Network.tag("a", "b".repeat(257))));
    }

    static void tagsOnNothingKnown(Network n) {
        n.ec2.createTags(t -> t.resources("thing-1").tags(Network.tag("a", "b")));
    }

    static void with51Tags(Network n) {
        String v = n.defaultVpc();
        Network.times(51, i -> n.ec2.createTags(t -> t.resources(v).tags(Network.tag("k" + i, "v"))));
    }

    static void anUnknownFilter(Network n) {
        n.ec2.describeVpcs(d -> d.filters(Network.by("colour", "red")));
    }

    static void with201FilterValues(Network n) {
        n.ec2.describeVpcs(
                d -> d.filters(Network.by("vpc-id", "vpc-1,".repeat(201).split(","))));
    }

    static void pagesOfFour(Network n) {
        n.ec2.describeVpcs(d -> d.maxResults(4));
    }

    static void aTokenOfNothing(Network n) {
        n.ec2.describeVpcs(d -> d.nextToken("!"));
    }

    static void aZoneThatIsNotThere(Network n) {
        n.ec2.describeAvailabilityZones(d -> d.zoneNames("us-east-1a"));
    }
}
