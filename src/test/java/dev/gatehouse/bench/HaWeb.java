package dev.gatehouse.bench;

import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.Workbench;
import org.springframework.context.ApplicationContext;

/** The web stack in two zones, as its blueprint draws it. */
record HaWeb(ApplicationContext panel) {

    /** A new one, in an account that is empty. */
    Stack drawn() {
        Stack other = panel.getBean(Workbench.class).stack();
        String account = other.scope().account();
        Blueprints.Offer blueprint = panel.getBean(Blueprints.class).named("ha-web");
        return panel.getBean(FilledStacks.class)
                .fromBlueprint(
                        other.team(),
                        blueprint,
                        BlueprintSamples.of(blueprint, "ha " + account, account),
                        Workbench.ANNA);
    }
}
