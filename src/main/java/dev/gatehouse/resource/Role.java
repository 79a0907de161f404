package dev.gatehouse.resource;

/**
 * Something one resource gives another without being named by it: whatever gives a VPC the internet, say, must be there
 * before a public NAT gateway and go after it.
 *
 * @param name such as {@code internet}
 * @param place for what: the VPC
 * @param throughout whether it cannot be taken away for a while from who has it, as AWS refuses that; else it is needed only
 *     to begin with
 */
public record Role(String name, Ref<?> place, boolean throughout) {

    public static Role internet(Ref<?> vpc) {
        return new Role("internet", vpc, true);
    }

    /** That the routes of a subnet lead where they shall: what starts there may need them at once. */
    public static Role way(Ref<?> subnet) {
        return new Role("way", subnet, false);
    }

    /** That a file system can be mounted in its VPC. */
    public static Role mountTargets(Ref<?> fileSystem) {
        return new Role("mount-targets", fileSystem, false);
    }
}
