package dev.gatehouse.sandbox.ec2;

import java.util.Map;

/** The tags of one resource, in the order in which they were given. */
record TagsRow(String resourceId, String resourceType, Map<String, String> tags) {}
