package dev.gatehouse.sandbox.elbv2;

import java.util.Map;

/** The tags of one resource. */
record TagsRow(String arn, Map<String, String> tags) {}
