package dev.gatehouse.sandbox.ec2;

/** A security group; its rules are rows of their own, because they have ids. */
record SecurityGroupRow(String id, String vpcId, String name, String description) {

    static final String DEFAULT = "default";

    boolean isDefault() {
        return name.equals(DEFAULT);
    }
}
