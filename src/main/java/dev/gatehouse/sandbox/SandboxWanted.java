package dev.gatehouse.sandbox;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether the panel shall bring its own AWS: as it is told, else when it is pointed at no other. */
final class SandboxWanted implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        boolean pointedElsewhere = StringUtils.hasText(environment.getProperty("gatehouse.aws.endpoint"))
                || environment.getProperty("gatehouse.aws.real", Boolean.class, false);
        return environment.getProperty("gatehouse.sandbox.enabled", Boolean.class, !pointedElsewhere);
    }
}
