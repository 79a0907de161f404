package dev.gatehouse.sandbox.elbv2;

import dev.gatehouse.sandbox.Cloud;

/** The ARNs of load balancers and of what belongs to them, which contain each other's ids. */
final class Arns {

    private Arns() {}

    /** Sixteen hexadecimal digits that nothing else has. */
    private static String newId(Cloud cloud) {
        return cloud.newId("x").substring("x-0".length());
    }

    static String loadBalancer(Cloud cloud, String name) {
        return prefix(cloud) + "loadbalancer/app/" + name + "/" + newId(cloud);
    }

    static String targetGroup(Cloud cloud, String name) {
        return prefix(cloud) + "targetgroup/" + name + "/" + newId(cloud);
    }

    static String listener(Cloud cloud, String loadBalancerArn) {
        return prefix(cloud) + "listener/" + label(loadBalancerArn) + "/" + newId(cloud);
    }

    static String rule(Cloud cloud, String listenerArn) {
        return ruleOf(listenerArn) + "/" + newId(cloud);
    }

    /** The one a listener has from the start; AWS makes up an id for it, here it is derived. */
    static String defaultRule(String listenerArn) {
        String id = listenerArn.substring(listenerArn.lastIndexOf('/') + 1);
        return ruleOf(listenerArn) + "/" + new StringBuilder(id).reverse();
    }

    private static String ruleOf(String listenerArn) {
        return listenerArn.replaceFirst(":listener/", ":listener-rule/");
    }

    /** {@code app/name/id} of a load balancer. */
    static String label(String loadBalancerArn) {
        return loadBalancerArn.substring(loadBalancerArn.indexOf(":loadbalancer/") + ":loadbalancer/".length());
    }

    /** That an ARN is of the resource it is given for, such as {@code listener/app}. */
    static String check(String arn, String resource, String what) {
        if (!arn.startsWith("arn:") || !arn.contains(":elasticloadbalancing:") || !arn.contains(":" + resource + "/")) {
            throw Validation.error("'" + arn + "' is not a valid " + what + " ARN");
        }
        return arn;
    }

    private static String prefix(Cloud cloud) {
        return "arn:aws:elasticloadbalancing:" + cloud.region() + ":" + cloud.account() + ":";
    }
}
