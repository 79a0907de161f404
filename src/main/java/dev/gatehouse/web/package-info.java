/**
 * Owns what people see: the shell around every page, sign-in, and the pages themselves. Never decides anything about
 * AWS. Start reading at {@link dev.gatehouse.web.shell.Shell} and {@code templates/layout.html}.
 */
@ApplicationModule(
        allowedDependencies = {
            "net",
            "resource",
            "dag",
            "planning",
            "inventory",
            "blueprint",
            "reconcile",
            "drift",
            "audit",
            "backup",
            "cost",
            "wizard",
            "team",
            "live",
            "watch",
            "rota"
        })
@NullMarked
package dev.gatehouse.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
