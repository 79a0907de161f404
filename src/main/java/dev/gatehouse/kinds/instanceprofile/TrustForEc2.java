package dev.gatehouse.kinds.instanceprofile;

/** Who may assume the role: EC2, for the instances that bear the profile, and nobody else. */
final class TrustForEc2 {

    static final String DOCUMENT = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";

    private TrustForEc2() {}
}
