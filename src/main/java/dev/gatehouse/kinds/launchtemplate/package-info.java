/**
 * Owns the launch template: what instances of a group are launched as. Never launches any. Relied on: versions are never
 * changed, so each change is a new version that becomes the default one; AWS looks at what a template names only when
 * something is launched; an image may be named by a public parameter, which is looked up at launch. Start reading at
 * {@link dev.gatehouse.kinds.launchtemplate.LaunchTemplateSpec}.
 */
@NullMarked
package dev.gatehouse.kinds.launchtemplate;

import org.jspecify.annotations.NullMarked;
