//! The functions of one registration.

use std::fmt;
use std::sync::Arc;

use datafusion_common::Result;
use datafusion_expr::ScalarUDF;
use datafusion_expr::registry::FunctionRegistry;
use wirecopy::Analyzer;

use crate::counts::Counts;
use crate::function::{Function, Layer};

/// The functions, ready to be registered: all with the same analyzer, and counted together.
///
/// ```
/// use datafusion::execution::SessionStateBuilder;
/// use datafusion::prelude::SessionContext;
/// use wirecopy::Analyzer;
/// use wirecopy_datafusion::Functions;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// // Long texts are null, and counted.
/// let functions = Functions::new(Analyzer::builder().max_text(1000).build());
/// let mut state = SessionStateBuilder::new().with_default_features().build();
/// functions.register(&mut state)?;
/// let context = SessionContext::new_with_state(state);
/// let frame = context.sql("SELECT wire_tokens(repeat('news ', n)) IS NULL FROM (VALUES (10), (1000)) AS t (n)").await?;
/// assert_eq!(frame.collect().await?[0].num_rows(), 2);
/// assert_eq!((functions.counts().texts(), functions.counts().refused()), (1, 1));
/// # Ok::<(), datafusion::error::DataFusionError>(())
/// # }).unwrap();
/// ```
#[derive(Clone)]
pub struct Functions {
    udfs: Vec<Arc<ScalarUDF>>,
    counts: Counts,
}

impl Functions {
    /// The functions with an analyzer of your own: its limit on length, its names and its kinds hold where a query does
    /// not say otherwise.
    pub fn new(analyzer: Analyzer) -> Functions {
        let counts = Counts::default();
        let udf = |layer| Arc::new(Function::new(layer, analyzer.clone(), counts.clone()).into());
        Functions { udfs: Layer::ALL.map(udf).into(), counts }
    }

    /// The functions as DataFusion's own crates give theirs, for `SessionStateBuilder::with_scalar_functions`.
    pub fn udfs(&self) -> &[Arc<ScalarUDF>] {
        &self.udfs
    }

    /// What has been read so far.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// Adds the functions to a session state or any other registry. A function of the same name is replaced.
    ///
    /// # Errors
    ///
    /// If the registry takes no functions.
    pub fn register(&self, registry: &mut dyn FunctionRegistry) -> Result<()> {
        for udf in &self.udfs {
            registry.register_udf(Arc::clone(udf))?;
        }
        Ok(())
    }
}

impl Default for Functions {
    fn default() -> Functions {
        Functions::new(Analyzer::new())
    }
}

impl fmt::Debug for Functions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Functions").field("counts", &self.counts).finish_non_exhaustive()
    }
}
