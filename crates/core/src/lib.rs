//! The pure domain of Footbridge.
