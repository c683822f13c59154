//! Where the functions are made known: to the scheduler and its clients through a session state, to an executor through its
//! registry. A plan holds only their names, so each process has to have them.

use ballista_core::extension::SessionConfigExt;
use ballista_core::registry::BallistaFunctionRegistry;
use datafusion::common::Result;
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{SessionConfig, SessionContext};
use wirecopy_datafusion::Functions;

/// Articles in a batch: reading one takes a millisecond or two, so a task can stop or be counted within half a second.
const BATCH: usize = 256;

/// Settings of every session, on the cluster or not.
pub(crate) fn config() -> SessionConfig {
    let mut config = SessionConfig::new_with_ballista().with_batch_size(BATCH);
    // An article that several fields are asked of is read once.
    config.options_mut().optimizer.enable_leaf_expression_pushdown = false;
    config
}

/// A state that knows the functions.
pub(crate) fn state(config: SessionConfig) -> Result<SessionState> {
    let mut state = SessionStateBuilder::new().with_config(config).with_default_features().build();
    Functions::default().register(&mut state)?;
    Ok(state)
}

/// The functions for a session that Ballista has made its own: it puts its own list of functions in the place of the
/// state's, so they are added once it is done.
pub(crate) fn add(context: &SessionContext) {
    for udf in Functions::default().udfs() {
        context.register_udf(udf.as_ref().clone());
    }
}

/// A registry that knows the functions. Made from a state, since the default one lacks DataFusion's functions on lists.
pub(crate) fn registry() -> Result<BallistaFunctionRegistry> {
    Ok(BallistaFunctionRegistry::from(&state(config())?))
}
