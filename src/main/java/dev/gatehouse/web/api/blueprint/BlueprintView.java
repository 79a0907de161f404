package dev.gatehouse.web.api.blueprint;

import java.util.Map;

/**
 * A ready-made stack.
 *
 * @param answers what it asks, with what is proposed; empty where nobody can propose anything and an answer is needed
 */
record BlueprintView(String name, Map<String, String> answers) {}
