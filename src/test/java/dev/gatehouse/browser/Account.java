package dev.gatehouse.browser;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What AWS CLI sees of an account's network: two of them are equal if nothing was changed between. */
record Account(Map<String, JsonNode> described) {

    private static final List<String> KINDS = List.of(
            "describe-vpcs",
            "describe-subnets",
            "describe-internet-gateways",
            "describe-route-tables",
            "describe-network-acls",
            "describe-security-groups",
            "describe-addresses",
            "describe-vpc-endpoints");

    static Account seenBy(AwsCli aws) throws IOException, InterruptedException {
        Map<String, JsonNode> described = new LinkedHashMap<>();
        for (String kind : KINDS) {
            described.put(kind, aws.ec2(kind));
        }
        return new Account(described);
    }
}
